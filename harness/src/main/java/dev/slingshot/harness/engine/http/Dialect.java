package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Usage;
import java.util.List;

/// How one flavour of server is asked. A prompt that does not fit the context is an answer with
/// nothing in it; every other failure is an {@link dev.slingshot.strategies.EngineException}.
sealed interface Dialect permits VllmDialect, SglangDialect, LlamaDialect, ChatDialect {

    Completion complete(GenerationRequest request);

    /// Which of two one-token labels the assistant would say next.
    Labelled label(LabelAsk ask);

    static Dialect of(Server server, Servers servers, Fleet fleet, Fingerprints fingerprints) {
        return switch (server.flavour()) {
            case VLLM, SIMULATED -> new VllmDialect(server, fleet, fingerprints);
            case LLAMA_SERVER -> new LlamaDialect(server, fleet);
            case SGLANG -> new SglangDialect(server, fleet);
            case GENERIC -> ChatDialect.of(server, servers, fleet, fingerprints);
        };
    }

    /// @param affinity as for completions
    /// @param messages of which the last is the user's
    record LabelAsk(String affinity, List<Message> messages, String yes, String no) {}

    /// @param chance of `yes` against `no`
    record Labelled(double chance, Usage usage) {}
}

package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.GenerationRequest;

/// How one flavour of server is asked. A prompt that does not fit the context is an answer with
/// nothing in it; every other failure is an {@link dev.slingshot.strategies.EngineException}.
sealed interface Dialect permits VllmDialect, SglangDialect, LlamaDialect, ChatDialect {

    Completion complete(GenerationRequest request);

    static Dialect of(Server server, Servers servers, Fleet fleet, Fingerprints fingerprints) {
        return switch (server.flavour()) {
            case VLLM, SIMULATED -> new VllmDialect(server, fleet, fingerprints);
            case LLAMA_SERVER -> new LlamaDialect(server, fleet);
            case SGLANG -> new SglangDialect(server, fleet);
            case GENERIC -> ChatDialect.of(server, servers, fleet, fingerprints);
        };
    }
}

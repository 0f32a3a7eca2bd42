package dev.slingshot.harness.engine.http;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.engine.http.Servers.Continuation;
import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAI chat route, for servers with nothing better. What such a server cannot do is refused
/// by name: it is never guessed.
record ChatDialect(Server server, Fleet fleet, Fingerprints fingerprints, Continuation continuation)
        implements Dialect {

    static ChatDialect of(Server server, Servers servers, Fleet fleet, Fingerprints fingerprints) {
        return new ChatDialect(server, fleet, fingerprints, servers.continuation());
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var sampling = request.sampling();
        var body = sampled(sampling, request.seed());
        var messages = new ArrayList<>(request.prompt().messages());
        if (!request.prompt().prefill().isEmpty()) {
            messages.add(Message.assistant(request.prompt().prefillText()));
            continued(body);
        }
        body.set("messages", Json.messages(messages));
        var ask =
                Ask.generation(
                                "/v1/chat/completions",
                                body,
                                request.problem(),
                                sampling.maxTokens())
                        .streamed(Streaming.CHAT);
        try {
            return fleet.ask(ask, new Drawn(sampling, fingerprints));
        } catch (Trouble tooLong) {
            return Clipping.NO_ROOM;
        }
    }

    private ObjectNode sampled(Sampling sampling, int seed) {
        require(
                sampling.topK() == 0 && sampling.minP() == 0,
                "%s is a generic OpenAI server, which knows no top-k and no min-p, got %d and %s; switch them off or use vLLM or llama-server",
                server.model(),
                sampling.topK(),
                sampling.minP());
        var body = Json.object();
        body.put("model", server.model())
                .put("n", 1)
                .put("max_tokens", sampling.maxTokens())
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("presence_penalty", 0.0)
                .put("frequency_penalty", 0.0)
                .put("seed", seed);
        if (!sampling.stop().isEmpty()) {
            body.set("stop", Json.texts(sampling.stop()));
        }
        return body;
    }

    private void continued(ObjectNode body) {
        switch (continuation) {
            case NONE ->
                    throw new ConfigurationException(
                            "%s is not known to continue an answer it began (capability: prefill continuation), which beam search, DVTS and every tree search need. If it does, say how with `continuation: trailing` or `continuation: flag`; vLLM and llama-server do"
                                    .formatted(server.model()));
            case TRAILING -> {}
            case FLAG ->
                    body.put("continue_final_message", true).put("add_generation_prompt", false);
        }
    }

    record Drawn(Sampling sampling, Fingerprints fingerprints) implements Ask.Reading<Completion> {

        @Override
        public Completion read(JsonNode reply) throws Trouble {
            var choice = Json.choice(reply);
            var message = choice.path("message");
            var text = message.path("content").isNull() ? "" : Json.text(message, "content");
            var usage = VllmDialect.usage(reply);
            var ending = Ending.of(choice, text, sampling);
            var finish =
                    ending.finish() == Finish.LENGTH
                            ? Clipping.cut(usage.generatedTokens(), sampling.maxTokens())
                            : ending.finish();
            fingerprints.observe(reply);
            return new Completion(ending.text(), Tokens.UNKNOWN, finish, usage);
        }

        /// Nobody counted the prompt's tokens: they are left out rather than guessed.
        @Override
        public Completion late(JsonNode reply, Trouble late) {
            return new Completion(
                    reply.path("choices").path(0).path("message").path("content").asString(""),
                    Tokens.UNKNOWN,
                    Finish.DEADLINE,
                    new Usage(0, 0, late.tokens()));
        }
    }

    /// How an answer ended, its stop text put back where the server says which it was.
    private record Ending(String text, Finish finish) {

        static Ending of(JsonNode choice, String text, Sampling sampling) throws Trouble {
            var reason = Json.text(choice, "finish_reason");
            return switch (reason) {
                case "length" -> new Ending(text, Finish.LENGTH);
                case "stop" -> stopped(choice, text, sampling);
                default ->
                        throw new Trouble(
                                Kind.BROKEN, "the server ended it with \"" + reason + "\"");
            };
        }

        private static Ending stopped(JsonNode choice, String text, Sampling sampling) {
            if (sampling.stop().isEmpty()) {
                return new Ending(text, Finish.END);
            }
            if (sampling.stop().stream().anyMatch(text::endsWith)) {
                return new Ending(text, Finish.STOP);
            }
            for (String field : new String[] {"stop_reason", "matched_stop"}) {
                var met = choice.path(field);
                if (met.isString()) {
                    return new Ending(text + met.stringValue(), Finish.STOP);
                }
                if (choice.has(field)) {
                    return new Ending(text, Finish.END);
                }
            }
            throw new ConfigurationException(
                    "the server does not tell whether a stop text or the model ended an answer (capability: stop reason), so steps cannot be told from solutions; use vLLM or llama-server for searches that go step by step");
        }
    }
}

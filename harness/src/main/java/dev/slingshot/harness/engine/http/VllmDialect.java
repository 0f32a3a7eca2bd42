package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// vLLM by token ids: `/tokenize` once for each conversation, then `/v1/completions`, which gives
/// the same as the chat route and takes back the ids it gave.
final class VllmDialect implements Dialect {
    private final Server server;
    private final Fleet fleet;
    private final Fingerprints fingerprints;
    private final PromptIds prompts;

    VllmDialect(Server server, Fleet fleet, Fingerprints fingerprints) {
        this.server = server;
        this.fleet = fleet;
        this.fingerprints = fingerprints;
        this.prompts = new PromptIds(new VllmTokeniser(server, fleet));
    }

    @Override
    public Completion complete(GenerationRequest request) {
        try {
            var prompt = prompts.of(request.prompt(), request.problem());
            var body = completion(prompt);
            var sampling = request.sampling();
            body.put("max_tokens", sampling.maxTokens())
                    .put("temperature", sampling.temperature())
                    .put("top_p", sampling.topP())
                    .put("top_k", sampling.topK())
                    .put("min_p", sampling.minP())
                    .put("seed", request.seed())
                    .put("include_stop_str_in_output", true)
                    .put("logprobs", 0);
            body.set("stop", Json.texts(sampling.stop()));
            var ask =
                    Ask.generation("/v1/completions", body, request.problem(), sampling.maxTokens())
                            .streamed(Streaming.COMPLETIONS);
            return fleet.ask(ask, new Drawn(prompt.tokens(), sampling.maxTokens(), fingerprints));
        } catch (Trouble tooLong) {
            return Clipping.NO_ROOM;
        }
    }

    private ObjectNode completion(PromptIds.Sent prompt) {
        var body = Json.object();
        body.put("model", server.model())
                .put("add_special_tokens", false)
                .put("n", 1)
                .put("repetition_penalty", 1.0)
                .put("presence_penalty", 0.0)
                .put("frequency_penalty", 0.0)
                .put("return_token_ids", true)
                .put("return_tokens_as_token_ids", true);
        body.set("prompt", prompt.list());
        return body;
    }

    /// @param prompt its tokens as sent
    /// @param asked tokens at most
    private record Drawn(int prompt, int asked, Fingerprints fingerprints)
            implements Ask.Reading<Completion> {

        @Override
        public Completion read(JsonNode reply) throws Trouble {
            var choice = Json.choice(reply);
            var text = Json.text(choice, "text");
            var usage = usage(reply);
            Json.agree("prompt tokens", usage.promptTokens(), prompt);
            var tokens = ids(choice);
            if (tokens.size() > 0) {
                Json.agree("generated tokens", usage.generatedTokens(), tokens.size());
            }
            Clipping.within(usage.generatedTokens(), asked);
            var finish = finish(choice, usage.generatedTokens(), asked);
            fingerprints.observe(reply);
            return new Completion(text, tokens, finish, usage, confidence(choice));
        }

        @Override
        public Completion late(JsonNode reply, Trouble late) {
            var choice = reply.path("choices").path(0);
            var tokens = ids(choice);
            var usage = new Usage(prompt, 0, tokens.size());
            return new Completion(choice.path("text").asString(""), tokens, Finish.DEADLINE, usage);
        }

        private static Tokens ids(JsonNode choice) {
            var ids = choice.path("token_ids");
            return ids.isArray() ? Json.tokens(ids) : Tokens.UNKNOWN;
        }
    }

    private static Finish finish(JsonNode choice, long generated, int asked) throws Trouble {
        var reason = Json.text(choice, "finish_reason");
        return switch (reason) {
            case "stop" -> choice.path("stop_reason").isString() ? Finish.STOP : Finish.END;
            case "length" -> Clipping.cut(generated, asked);
            default ->
                    throw new Trouble(Kind.BROKEN, "the server ended it with \"" + reason + "\"");
        };
    }

    private static Confidence confidence(JsonNode choice) {
        var each = choice.path("logprobs").path("token_logprobs");
        double sum = 0;
        for (JsonNode one : each) {
            sum += one.asDouble(0);
        }
        return each.isArray() ? Confidence.of(each.size(), sum) : Confidence.UNKNOWN;
    }

    static Usage usage(JsonNode reply) throws Trouble {
        var usage = reply.path("usage");
        long prompt = Json.count(usage, "prompt_tokens");
        long cached = usage.path("prompt_tokens_details").path("cached_tokens").asLong(0);
        long generated = Json.count(usage, "completion_tokens");
        return new Usage(prompt, Math.clamp(cached, 0, prompt), generated);
    }
}

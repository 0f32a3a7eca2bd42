package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// SGLang by token ids: `/tokenize` once for each conversation, then its own `/generate`. Written
/// after SGLang's source (srt/managers/io_struct.py, srt/sampling/sampling_params.py,
/// srt/entrypoints/openai/protocol.py) and never tried on a live server.
final class SglangDialect implements Dialect, PromptIds.Tokeniser {
    static final String GENERATE = "/generate";

    private final Server server;
    private final Fleet fleet;
    private final PromptIds prompts = new PromptIds(this);

    SglangDialect(Server server, Fleet fleet) {
        this.server = server;
        this.fleet = fleet;
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var sampling = request.sampling();
        try {
            var prompt = prompts.of(request.prompt(), request.problem());
            var body = Json.object();
            body.set("input_ids", prompt.list());
            body.set("sampling_params", sampled(sampling, request.seed()));
            var ask =
                    Ask.generation(GENERATE, body, request.problem(), sampling.maxTokens())
                            .streamed(Streaming.SGLANG);
            return fleet.ask(ask, new Drawn(prompt.tokens(), sampling.maxTokens()));
        } catch (Trouble tooLong) {
            return Clipping.NO_ROOM;
        }
    }

    /// Its top-k is off at -1, and 0 is refused; it keeps the stop text only where told so.
    private static ObjectNode sampled(Sampling sampling, int seed) {
        var params = Json.object();
        params.put("max_new_tokens", sampling.maxTokens())
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK() == 0 ? -1 : sampling.topK())
                .put("min_p", sampling.minP())
                .put("frequency_penalty", 0.0)
                .put("presence_penalty", 0.0)
                .put("repetition_penalty", 1.0)
                .put("min_new_tokens", 0)
                .put("n", 1)
                .put("ignore_eos", false)
                .put("skip_special_tokens", true)
                .put("no_stop_trim", true)
                .put("sampling_seed", seed);
        params.set("stop", Json.texts(sampling.stop()));
        return params;
    }

    /// @param prompt its tokens as sent
    /// @param asked tokens at most
    private record Drawn(int prompt, int asked) implements Ask.Reading<Completion> {

        @Override
        public Completion read(JsonNode reply) throws Trouble {
            var text = Json.text(reply, "text");
            var usage = usage(reply);
            var tokens = Json.tokens(Json.array(reply, "output_ids"));
            Json.agree("prompt tokens", usage.promptTokens(), prompt);
            Json.agree("generated tokens", usage.generatedTokens(), tokens.size());
            Clipping.within(usage.generatedTokens(), asked);
            var finish = finish(reply.path("meta_info").path("finish_reason"), usage, asked);
            return new Completion(text, tokens, finish, usage);
        }

        @Override
        public Completion late(JsonNode reply, Trouble late) {
            var tokens = Json.tokens(reply.path("output_ids"));
            return new Completion(
                    reply.path("text").asString(""),
                    tokens,
                    Finish.DEADLINE,
                    new Usage(prompt, 0, tokens.size()));
        }
    }

    /// A text that was met is a stop; the id of a token is the model's own end.
    private static Finish finish(JsonNode reason, Usage usage, int asked) throws Trouble {
        var type = Json.text(reason, "type");
        return switch (type) {
            case "stop" -> reason.path("matched").isString() ? Finish.STOP : Finish.END;
            case "length" -> Clipping.cut(usage.generatedTokens(), asked);
            default ->
                    throw new Trouble(
                            Kind.BROKEN,
                            "the server ended it with \"%s\": %s"
                                    .formatted(type, reason.path("message").asString("no reason")));
        };
    }

    static Usage usage(JsonNode reply) throws Trouble {
        var meta = reply.path("meta_info");
        long prompt = Json.count(meta, "prompt_tokens");
        long cached = meta.path("cached_tokens").asLong(0);
        return new Usage(
                prompt, Math.clamp(cached, 0, prompt), Json.count(meta, "completion_tokens"));
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) throws Trouble {
        var body = Json.object().put("model", server.model());
        body.set("messages", Json.messages(messages));
        return tokenised(body, affinity);
    }

    @Override
    public Tokens text(String text, String affinity) throws Trouble {
        return text(text, false, affinity);
    }

    /// @param begun whether the token that begins a text is put before it, where the model wants it
    Tokens text(String text, boolean begun, String affinity) throws Trouble {
        var body = Json.object().put("model", server.model()).put("prompt", text);
        return tokenised(body.put("add_special_tokens", begun), affinity);
    }

    private Tokens tokenised(ObjectNode body, String affinity) throws Trouble {
        return fleet.ask(
                Ask.side("/tokenize", body, affinity),
                reply -> Json.tokens(Json.array(reply, "tokens")));
    }
}

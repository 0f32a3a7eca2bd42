package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// llama-server by its own `/completion`: its chat route repeats a prefilled answer, and its
/// sampler defaults are not neutral. The stop text it cuts off is put back.
final class LlamaDialect implements Dialect {
    /// Without these it sends back the prompt and all its settings with every answer.
    private static final List<String> FIELDS =
            List.of(
                    "content",
                    "tokens",
                    "stop_type",
                    "stopping_word",
                    "stop",
                    "tokens_evaluated",
                    "tokens_predicted",
                    "timings",
                    "completion_probabilities");

    private final Fleet fleet;
    private final PromptIds prompts;
    private final Siblings siblings = new Siblings();

    LlamaDialect(Server server, Fleet fleet) {
        this.fleet = fleet;
        this.prompts = new PromptIds(new LlamaTokeniser(server, fleet));
    }

    @Override
    public Completion complete(GenerationRequest request) {
        try {
            var sampling = request.sampling();
            var prompt = prompts.of(request.prompt(), request.problem());
            var body = neutral(prompt.list());
            body.put("n_predict", sampling.maxTokens())
                    .put("temperature", sampling.temperature())
                    .put("top_k", sampling.topK())
                    .put("top_p", sampling.topP())
                    .put("min_p", sampling.minP())
                    .put("seed", request.seed())
                    .put("return_tokens", true);
            if (request.wanted() != Confidence.Wanted.NOTHING) {
                body.put("n_probs", 1);
            }
            body.set("stop", Json.texts(sampling.stop()));
            long read = readFor(prompt.ids(), request.problem());
            var ask =
                    Ask.generation("/completion", body, request.problem(), sampling.maxTokens())
                            .streamed(Streaming.LLAMA)
                            .of(prompt.ids());
            return charged(fleet.ask(ask, new Drawn(prompt.tokens(), sampling.maxTokens())), read);
        } catch (Trouble tooLong) {
            return Clipping.NO_ROOM;
        }
    }

    /// Tokens that this call had read so that its siblings need not.
    private long readFor(Tokens path, String affinity) {
        return fleet.shares()
                ? siblings.ready(path, count -> fleet.share(path, affinity, count))
                : 0;
    }

    /// With what was read for its siblings as well: the first of them is charged it.
    private static Completion charged(Completion drawn, long read) {
        var usage = drawn.usage();
        var whole =
                new Usage(
                        usage.promptTokens(),
                        Math.max(0, usage.cachedTokens() - read),
                        usage.generatedTokens());
        return new Completion(
                drawn.text(), drawn.tokens(), drawn.finish(), whole, drawn.confidence());
    }

    /// Everything switched off that would bend the model's own distribution; temperature comes
    /// before the truncations, as in the other engines.
    static ObjectNode neutral(JsonNode prompt) {
        var body = Json.object();
        body.set("prompt", prompt);
        body.put("typical_p", 1.0)
                .put("top_n_sigma", -1.0)
                .put("repeat_penalty", 1.0)
                .put("presence_penalty", 0.0)
                .put("frequency_penalty", 0.0)
                .put("dry_multiplier", 0.0)
                .put("xtc_probability", 0.0)
                .put("dynatemp_range", 0.0)
                .put("mirostat", 0)
                .put("cache_prompt", true);
        body.set("samplers", Json.texts(List.of("temperature", "top_k", "top_p", "min_p")));
        body.set("response_fields", Json.texts(FIELDS));
        return body;
    }

    /// @param prompt its tokens as sent
    /// @param asked tokens at most
    private record Drawn(int prompt, int asked) implements Ask.Reading<Completion> {

        @Override
        public Completion read(JsonNode reply) throws Trouble {
            var content = Json.text(reply, "content");
            var usage = usage(reply);
            var tokens = Json.tokens(Json.array(reply, "tokens"));
            Json.agree("prompt tokens", usage.promptTokens(), prompt);
            Clipping.within(usage.generatedTokens(), asked);
            var finish = finish(reply, usage.generatedTokens(), asked);
            var text =
                    finish == Finish.STOP ? content + Json.text(reply, "stopping_word") : content;
            return new Completion(text, tokens, finish, usage, confidence(reply));
        }

        @Override
        public Completion late(JsonNode reply, Trouble late) {
            var tokens = Json.tokens(reply.path("tokens"));
            return new Completion(
                    reply.path("content").asString(""),
                    tokens,
                    Finish.DEADLINE,
                    new Usage(prompt, 0, tokens.size()));
        }
    }

    /// Of the model's own distribution, before temperature: so it comes unless asked otherwise.
    private static Confidence confidence(JsonNode reply) {
        var each = reply.path("completion_probabilities");
        double sum = 0;
        for (JsonNode one : each) {
            sum += one.path("logprob").asDouble(0);
        }
        return each.isEmpty() ? Confidence.UNKNOWN : Confidence.of(each.size(), sum);
    }

    private static Finish finish(JsonNode reply, long generated, int asked) throws Trouble {
        var type = Json.text(reply, "stop_type");
        return switch (type) {
            case "eos" -> Finish.END;
            case "word" -> Finish.STOP;
            case "limit" -> Clipping.cut(generated, asked);
            default -> throw Json.unreadable("unknown stop_type \"" + type + "\"");
        };
    }

    static Usage usage(JsonNode reply) throws Trouble {
        long prompt = Json.count(reply, "tokens_evaluated");
        long cached = reply.path("timings").path("cache_n").asLong(0);
        return new Usage(
                prompt, Math.clamp(cached, 0, prompt), Json.count(reply, "tokens_predicted"));
    }
}

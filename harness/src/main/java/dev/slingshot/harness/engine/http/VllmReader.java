package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// vLLM read by token ids: labels from `/v1/completions`, heads from `/classify` and `/pooling`.
record VllmReader(ModelCard model, Server server, Fleet fleet, Fingerprints fingerprints)
        implements Reads, HeadReader {

    private VllmTokeniser tokeniser() {
        return new VllmTokeniser(server, fleet);
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return Reads.fitting(() -> tokeniser().conversation(messages, true, affinity));
    }

    @Override
    public Tokens closed(List<Message> messages, String affinity) {
        return Reads.fitting(() -> tokeniser().conversation(messages, false, affinity));
    }

    @Override
    public Tokens tokenised(String text, boolean begun, String affinity) throws Trouble {
        return tokeniser().text(text, begun, affinity);
    }

    @Override
    public Chance chance(Tokens text, Labels labels, String affinity) throws Trouble {
        var body = Json.object();
        body.put("model", server.model())
                .put("add_special_tokens", false)
                .put("n", 1)
                .put("max_tokens", 1)
                .put("temperature", 0)
                .put("seed", 0)
                .put("logprobs", 0)
                .put("return_token_ids", true)
                .put("return_tokens_as_token_ids", true);
        body.set("prompt", Json.ids(List.of(text)));
        body.putArray("logprob_token_ids").add(labels.good()).add(labels.bad());
        return fleet.ask(
                Ask.generation("/v1/completions", body, affinity, 1),
                reply -> chance(reply, labels, text.size()));
    }

    private Chance chance(JsonNode reply, Labels labels, int prompt) throws Trouble {
        fingerprints.observe(reply);
        var top = Json.choice(reply).path("logprobs").path("top_logprobs").path(0);
        var good = top.path("token_id:" + labels.good());
        var bad = top.path("token_id:" + labels.bad());
        if (!good.isNumber() || !bad.isNumber()) {
            throw Json.unreadable("the answer lacks the labels' log-probabilities");
        }
        var usage = VllmDialect.usage(reply);
        Json.agree("prompt tokens", usage.promptTokens(), prompt);
        return new Chance(1 / (1 + Math.exp(bad.asDouble() - good.asDouble())), usage);
    }

    @Override
    public Rows classes(List<Tokens> texts, Activation activation, String affinity) {
        return Reads.fitting(() -> {
            var asked = ask("/classify", input(texts, activation), affinity);
            return fleet.ask(asked, reply -> HeadReplies.classes(reply, texts.size()));
        });
    }

    @Override
    public Rows tokens(Tokens text, Activation activation, String affinity) {
        return Reads.fitting(() -> {
            var body = input(List.of(text), activation).put("task", "token_classify");
            return fleet.ask(ask("/pooling", body, affinity), HeadReplies::tokens);
        });
    }

    /// It generates nothing and still takes a sequence's place.
    private static Ask ask(String path, ObjectNode body, String affinity) {
        return Ask.generation(path, body, affinity, 1);
    }

    private ObjectNode input(List<Tokens> texts, Activation activation) {
        var body = Json.object().put("model", server.model());
        var input = body.putArray("input");
        texts.forEach(text -> input.add(Json.ids(List.of(text))));
        if (activation == Activation.RAW) {
            body.put("use_activation", false);
        }
        return body;
    }
}

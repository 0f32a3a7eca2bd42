package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// llama-server read by token ids. Both labels are raised so far above all other tokens that these
/// have no share left: then the sampler's own probabilities are those of the two alone. A grammar
/// would do the same by text, and take another token than the tokeniser's where two spell alike.
record LlamaReader(ModelCard model, Server server, Fleet fleet) implements Reads {
    private static final double RAISE = 100;

    private LlamaTokeniser tokeniser() {
        return new LlamaTokeniser(server, fleet);
    }

    /// One after the other, upwards: slots share nothing, and each place goes on in the slot that
    /// has read the one before it (docs/measurements.md).
    @Override
    public Together places() {
        return Together.IN_TURN;
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return Reads.fitting(() -> tokeniser().conversation(messages, affinity));
    }

    @Override
    public Tokens tokenised(String text, boolean begun, String affinity) throws Trouble {
        return begun ? tokeniser().plain(text, affinity) : tokeniser().text(text, affinity);
    }

    @Override
    public Chance chance(Tokens text, Labels labels, String affinity) throws Trouble {
        var body = LlamaDialect.neutral(Json.ids(List.of(text)));
        body.put("n_predict", 1)
                .put("n_probs", 2)
                .put("post_sampling_probs", true)
                .put("temperature", 1.0)
                .put("top_k", 0)
                .put("top_p", 1.0)
                .put("min_p", 0.0)
                .put("seed", 0);
        var raised = body.putArray("logit_bias");
        raised.addArray().add(labels.good()).add(RAISE);
        raised.addArray().add(labels.bad()).add(RAISE);
        return fleet.ask(
                Ask.generation("/completion", body, affinity, 1).of(text),
                reply -> chance(reply, labels, text.size()));
    }

    /// Where rounding leaves one label alone, it has all.
    private static Chance chance(JsonNode reply, Labels labels, int prompt) throws Trouble {
        double good = 0;
        double bad = 0;
        for (JsonNode one :
                Json.array(reply, "completion_probabilities").path(0).path("top_probs")) {
            int id = one.path("id").asInt(-1);
            good += id == labels.good() ? one.path("prob").asDouble(0) : 0;
            bad += id == labels.bad() ? one.path("prob").asDouble(0) : 0;
        }
        if (!(good + bad > 0.5)) {
            throw Json.unreadable(
                    "the answer lacks the labels' probabilities: %s and %s".formatted(good, bad));
        }
        var usage = LlamaDialect.usage(reply);
        Json.agree("prompt tokens", usage.promptTokens(), prompt);
        return new Chance(good / (good + bad), usage);
    }
}

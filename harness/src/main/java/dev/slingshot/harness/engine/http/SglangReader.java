package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// SGLang read by token ids; like its dialect, never tried on a live server.
record SglangReader(ModelCard model, Server server, Fleet fleet) implements Reads {

    private SglangDialect dialect() {
        return new SglangDialect(server, fleet);
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return Reads.fitting(() -> dialect().conversation(messages, affinity));
    }

    @Override
    public Tokens tokenised(String text, boolean begun, String affinity) throws Trouble {
        return dialect().text(text, begun, affinity);
    }

    @Override
    public Chance chance(Tokens text, Labels labels, String affinity) throws Trouble {
        var body = Json.object();
        body.set("input_ids", Json.ids(List.of(text)));
        body.put("return_logprob", true)
                .putArray("token_ids_logprob")
                .add(labels.good())
                .add(labels.bad());
        body.putObject("sampling_params").put("max_new_tokens", 1).put("temperature", 0.0);
        return fleet.ask(
                Ask.generation(SglangDialect.GENERATE, body, affinity, 1),
                reply -> chance(reply, labels));
    }

    private static Chance chance(JsonNode reply, Labels labels) throws Trouble {
        var each = reply.path("meta_info").path("output_token_ids_logprobs").path(0);
        double good = Double.NEGATIVE_INFINITY;
        double bad = Double.NEGATIVE_INFINITY;
        for (JsonNode one : each) {
            good = one.path(1).asInt(-1) == labels.good() ? one.path(0).asDouble(good) : good;
            bad = one.path(1).asInt(-1) == labels.bad() ? one.path(0).asDouble(bad) : bad;
        }
        if (Double.isInfinite(good) || Double.isInfinite(bad)) {
            throw Json.unreadable("the answer lacks the labels' log-probabilities");
        }
        return new Chance(1 / (1 + Math.exp(bad - good)), SglangDialect.usage(reply));
    }
}

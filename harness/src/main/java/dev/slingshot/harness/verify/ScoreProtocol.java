package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What Slingshot and a verifier from outside say to each other, over HTTP or through pipes.
///
///     {"question": "What is 7 + 5?", "steps": ["7 + 5 = 12"], "known": 0}
///     {"scores": [0.9]}
///
/// `scores` has one number in [0, 1] for each step after the `known` ones; one in all from a
/// verifier that reads solutions. `usage` may stand beside it, with `prompt_tokens` and
/// `generated_tokens`; `error`, a text, may stand in its place.
///
/// @param name of the verifier in the suite
record ScoreProtocol(String name, VerifierCard.Kind kind, boolean causal) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static ScoreProtocol of(VerifierSpec spec, Settings settings) {
        boolean steps = settings.word("reads").equals("steps");
        boolean causal = settings.word("causal").equals("yes");
        require(
                steps || !causal,
                "verifier %s reads solutions, so it cannot be causal; leave one of both out",
                spec.name());
        return new ScoreProtocol(
                spec.name(), steps ? VerifierCard.Kind.PROCESS : VerifierCard.Kind.OUTCOME, causal);
    }

    /// @param engine what carries the protocol
    /// @param identity of what answers
    VerifierCard card(VerifierSpec spec, String engine, Map<String, String> identity) {
        var all = new TreeMap<>(identity);
        all.put("version", spec.settings().getOrDefault("version", ""));
        return new VerifierCard(
                name,
                kind,
                causal,
                spec.aggregation(),
                new ModelCard(name, engine, all, ModelShape.UNKNOWN, false),
                "from outside of slingshot: its compute is not counted in FLOPs");
    }

    ObjectNode request(Question question, List<String> steps, int known) {
        var request = MAPPER.createObjectNode();
        request.put("question", question.text());
        var array = request.putArray("steps");
        steps.forEach(array::add);
        return request.put("known", known);
    }

    /// @throws EngineException where it is none
    JsonNode parsed(String reply) {
        try {
            return MAPPER.readTree(reply);
        } catch (tools.jackson.core.JacksonException broken) {
            throw wrong("answered with something that is no JSON: " + excerpt(reply));
        }
    }

    /// @param asked number of steps that were not known
    /// @throws EngineException where the reply says so, or its scores are not such
    Scores scores(JsonNode reply, int asked) {
        if (reply.path("error").isString()) {
            throw wrong("says: " + excerpt(reply.path("error").stringValue()));
        }
        var array = reply.path("scores");
        if (!array.isArray()) {
            throw wrong("answered without a list \"scores\": " + excerpt(reply.toString()));
        }
        int expected = kind == VerifierCard.Kind.OUTCOME ? 1 : asked;
        if (array.size() != expected) {
            throw wrong(
                    "gave %d scores for %d steps, expected %d"
                            .formatted(array.size(), asked, expected));
        }
        var scores = new ArrayList<Double>();
        array.forEach(score -> scores.add(score(score)));
        var usage = usage(reply.path("usage"));
        return new Scores(scores, usage, usage.promptTokens(), 0);
    }

    private double score(JsonNode score) {
        double value = score.isNumber() ? score.doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= 1)) {
            throw wrong(
                    "gave a score of " + excerpt(score.toString()) + "; a score lies in [0, 1]");
        }
        return value;
    }

    private Usage usage(JsonNode usage) {
        return new Usage(count(usage, "prompt_tokens"), 0, count(usage, "generated_tokens"));
    }

    private long count(JsonNode usage, String field) {
        var count = usage.path(field);
        if (count.isMissingNode()) {
            return 0;
        }
        if (!count.isIntegralNumber() || count.longValue() < 0) {
            throw wrong(
                    "gave a usage.%s of %s; it is a count of tokens"
                            .formatted(field, excerpt(count.toString())));
        }
        return count.longValue();
    }

    EngineException wrong(String what) {
        return new EngineException("verifier %s %s".formatted(name, what));
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() > 120 ? line.substring(0, 120) + "..." : line) + "\"";
    }
}

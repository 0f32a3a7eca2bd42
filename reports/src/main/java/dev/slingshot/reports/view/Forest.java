package dev.slingshot.reports.view;

import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a trial's trace into trees of steps; a thought with several parents hangs under its first.
final class Forest {
    private final TrialResult trial;
    private final Map<String, List<Trace.Node>> children = new LinkedHashMap<>();
    private final Map<String, Integer> candidates = new HashMap<>();

    private Forest(TrialResult trial) {
        this.trial = trial;
        for (Trace.Node node : trial.outcome().trace().nodes()) {
            var parent = node.parents().isEmpty() ? "" : node.parents().getFirst();
            if (!node.place().isEmpty()) {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node);
            }
        }
        for (int i = 0; i < trial.outcome().candidates().size(); i++) {
            candidates.putIfAbsent(trial.outcome().candidates().get(i).place(), i);
        }
    }

    static List<Step> of(TrialResult trial) {
        return new Forest(trial).under("", 0);
    }

    /// What its steps weigh at least, without making them.
    static long leastWeight(TrialResult trial) {
        return trial.outcome().trace().nodes().stream()
                .filter(node -> !node.place().isEmpty())
                .mapToLong(node -> Step.FRAME + node.text().strip().length())
                .sum();
    }

    private List<Step> under(String place, int depth) {
        var steps = new ArrayList<Step>();
        for (Trace.Node node : children.getOrDefault(place, List.of())) {
            steps.add(step(node, depth));
        }
        return steps;
    }

    private Step step(Trace.Node node, int depth) {
        int candidate = candidates.getOrDefault(node.place(), -1);
        return new Step(
                node.place(),
                what(node),
                node.text().strip(),
                node.scores()
                        .filter(scores -> !scores.isEmpty())
                        .map(scores -> Figures.decimal(scores.getLast(), 2))
                        .orElse(""),
                facts(node),
                fate(node, candidate),
                tone(node, candidate),
                chosenBy(candidate),
                under(node.place(), depth + 1));
    }

    /// What a thought was asked for, and after which others where the tree shows one alone.
    private static String what(Trace.Node node) {
        var asked =
                switch (node.kind()) {
                    case STEP -> "";
                    case FRESH -> node.task().isEmpty() ? "answer anew" : node.task();
                    case GIVEN -> "given by the search";
                };
        return node.parents().size() < 2
                ? asked
                : (asked + " after " + String.join(" and ", node.parents())).strip();
    }

    private static String facts(Trace.Node node) {
        if (node.kind() == Thought.Kind.GIVEN) {
            return "nothing generated";
        }
        var ended =
                switch (node.finish()) {
                    case END -> ", ended";
                    case STOP -> "";
                    case LENGTH -> ", cut at its limit";
                    case CONTEXT -> ", context full";
                    case DEADLINE -> ", cut at the deadline";
                };
        return "%s, round %d%s%s%s%s"
                .formatted(
                        Figures.count(node.usage().generatedTokens(), "token"),
                        node.round(),
                        ended,
                        confidence(node),
                        steps(node),
                        read(node));
    }

    private static String confidence(Trace.Node node) {
        return node.confidence().known()
                ? ", probability " + Figures.decimal(node.confidence().meanProbability(), 2)
                : "";
    }

    /// The scores of its own steps, where it has more than the one that is shown as its score.
    private static String steps(Trace.Node node) {
        var scores = node.scores().orElse(List.of());
        if (scores.size() < 2) {
            return "";
        }
        int own = Math.min(Steps.of(node.text()).size(), scores.size());
        return own < 2
                ? ""
                : scores.subList(scores.size() - own, scores.size()).stream()
                        .map(score -> Figures.decimal(score, 2))
                        .collect(Collectors.joining(" ", ", steps scored ", ""));
    }

    private static String read(Trace.Node node) {
        return node.verifierTokens() == 0
                ? ""
                : ", verifier read " + Figures.count(node.verifierTokens(), "token");
    }

    private String fate(Trace.Node node, int candidate) {
        if (candidate < 0) {
            return node.dropped().orElse("");
        }
        var judgement = trial.judgements().get(candidate);
        var words = judgement.outcome().replace('_', ' ');
        var answer = judgement.answer().isEmpty() ? words : judgement.answer() + ": " + words;
        return lost(candidate)
                ? answer + ", not chosen by " + String.join(", ", Choices.losers(trial))
                : answer;
    }

    private String tone(Trace.Node node, int candidate) {
        if (candidate < 0) {
            return node.dropped().isPresent() ? "pruned" : "open";
        }
        var judgement = trial.judgements().get(candidate);
        return lost(candidate)
                ? "lost"
                : judgement.correct() ? "right" : judgement.votes() ? "wrong" : "cut";
    }

    private boolean lost(int candidate) {
        return trial.judgements().get(candidate).correct() && !Choices.losers(trial).isEmpty();
    }

    private String chosenBy(int candidate) {
        return candidate < 0
                ? ""
                : trial.chosen().entrySet().stream()
                        .filter(entry ->
                                entry.getValue() == candidate && Choices.real(entry.getKey()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
    }
}

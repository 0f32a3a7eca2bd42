package dev.slingshot.strategies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Writes the trace while a search runs: safe from many threads, and in the end the same whoever
/// came first.
final class Journal {
    private final Map<String, Trace.Node> nodes = new ConcurrentHashMap<>();
    private final Map<List<String>, Charge> charges = new ConcurrentHashMap<>();

    /// One scoring of a path.
    ///
    /// @param known how many of its steps were scored before
    private record Charge(int known, Scores scores) {}

    void add(Thought thought, String task, Completion completion, int round) {
        put(thought, task, completion.finish(), logical(completion.usage()), round);
    }

    void give(Thought thought, int round) {
        put(thought, "", Finish.STOP, Usage.NONE, round);
    }

    private void put(Thought thought, String task, Finish finish, Usage usage, int round) {
        nodes.put(
                thought.place(),
                new Trace.Node(
                        thought.place(),
                        thought.parents().stream().map(Thought::place).toList(),
                        thought.kind(),
                        task,
                        round,
                        thought.text(),
                        thought.state(),
                        finish,
                        usage,
                        thought.confidence(),
                        Optional.empty(),
                        0,
                        Optional.empty()));
    }

    void score(Thought thought, List<Double> scores, long pathTokens) {
        nodes.computeIfPresent(thought.place(), (_, node) -> node.withScores(scores, pathTokens));
    }

    /// Notes what scoring these steps took; equal paths are charged once.
    void charge(List<String> steps, int known, Scores scores) {
        charges.put(steps, new Charge(known, scores));
    }

    void drop(Thought thought, String why) {
        nodes.computeIfPresent(thought.place(), (_, node) -> node.withDropped(why));
    }

    /// Which tokens came from a cache depends on what else ran, so it is no part of a trace.
    private static Usage logical(Usage usage) {
        return new Usage(usage.promptTokens(), 0, usage.generatedTokens());
    }

    Usage policyUsage() {
        return nodes.values().stream().map(Trace.Node::usage).reduce(Usage.NONE, Usage::plus);
    }

    /// The question and each step of each path read once.
    Usage verifierUsage() {
        return charges.entrySet().stream()
                .map(charge -> logical(charge.getKey(), charge.getValue()))
                .reduce(new Usage(verifierQuestionTokens(), 0, 0), Usage::plus);
    }

    long verifierQuestionTokens() {
        return charges.values().stream()
                .mapToLong(charge -> charge.scores().questionTokens())
                .max()
                .orElse(0);
    }

    private Usage logical(List<String> steps, Charge charge) {
        long before = charge.scores().questionTokens();
        for (int length = charge.known(); length > 0; length--) {
            var earlier = charges.get(steps.subList(0, length));
            if (earlier != null) {
                before = earlier.scores().pathTokens();
                break;
            }
        }
        return new Usage(
                Math.max(0, charge.scores().pathTokens() - before),
                0,
                charge.scores().usage().generatedTokens());
    }

    int verifierCalls() {
        return charges.size();
    }

    Trace trace() {
        return new Trace(
                nodes.values().stream()
                        .sorted(Comparator.comparing(Trace.Node::place, Place.ORDER))
                        .toList());
    }
}

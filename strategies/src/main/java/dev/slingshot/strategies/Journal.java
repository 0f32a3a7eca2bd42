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
    private final Map<List<String>, Usage> scored = new ConcurrentHashMap<>();

    void add(Thought thought, Completion completion, int round) {
        nodes.put(
                thought.place(),
                new Trace.Node(
                        thought.place(),
                        thought.parents().stream().map(Thought::place).toList(),
                        round,
                        thought.text(),
                        thought.state(),
                        completion.finish(),
                        logical(completion.usage()),
                        Optional.empty(),
                        Optional.empty()));
    }

    void score(Thought thought, List<String> steps, Scores scores) {
        scored.put(steps, logical(scores.usage()));
        nodes.computeIfPresent(
                thought.place(),
                (_, node) ->
                        new Trace.Node(
                                node.place(),
                                node.parents(),
                                node.round(),
                                node.text(),
                                node.state(),
                                node.finish(),
                                node.usage(),
                                Optional.of(scores.steps()),
                                node.dropped()));
    }

    void drop(Thought thought, String why) {
        nodes.computeIfPresent(
                thought.place(),
                (_, node) ->
                        new Trace.Node(
                                node.place(),
                                node.parents(),
                                node.round(),
                                node.text(),
                                node.state(),
                                node.finish(),
                                node.usage(),
                                node.scores(),
                                Optional.of(why)));
    }

    /// Which tokens came from a cache depends on what else ran, so it is no part of a trace.
    private static Usage logical(Usage usage) {
        return new Usage(usage.promptTokens(), 0, usage.generatedTokens());
    }

    Usage policyUsage() {
        return nodes.values().stream().map(Trace.Node::usage).reduce(Usage.NONE, Usage::plus);
    }

    Usage verifierUsage() {
        return scored.values().stream().reduce(Usage.NONE, Usage::plus);
    }

    int verifierCalls() {
        return scored.size();
    }

    Trace trace() {
        return new Trace(
                nodes.values().stream()
                        .sorted(Comparator.comparing(Trace.Node::place, Place.ORDER))
                        .toList());
    }
}

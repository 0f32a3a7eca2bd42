package dev.slingshot.harness.compute;

import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// A trace read as paths from the question to each thought.
final class Paths {
    private final Map<String, Trace.Node> byPlace = new LinkedHashMap<>();
    private final Map<String, Double> lengths = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    Paths(Trace trace) {
        trace.nodes().forEach(node -> byPlace.put(node.place(), node));
        trace.nodes().forEach(node -> parents.addAll(node.parents()));
    }

    List<Trace.Node> nodes() {
        return List.copyOf(byPlace.values());
    }

    /// Those somebody generated.
    List<Trace.Node> drawn() {
        return byPlace.values().stream().filter(node -> node.kind() != Thought.Kind.GIVEN).toList();
    }

    /// The question's own tokens, as the first draws read them.
    double promptTokens() {
        return byPlace.values().stream()
                .filter(node -> node.parents().equals(List.of("")))
                .mapToLong(node -> node.usage().promptTokens())
                .max()
                .orElse(0);
    }

    /// One node of each conversation that a search opened beside the answer, whose prompt is read
    /// whole: draws from one prompt read it once.
    List<Trace.Node> conversations() {
        var seen = new HashSet<List<Object>>();
        return byPlace.values().stream()
                .filter(node -> node.kind() == Thought.Kind.FRESH)
                .filter(node ->
                        seen.add(
                                List.of(
                                        node.parents(),
                                        node.task(),
                                        node.round(),
                                        node.usage().promptTokens())))
                .toList();
    }

    double longest() {
        return byPlace.values().stream().mapToDouble(this::length).max().orElse(0);
    }

    /// Tokens of each path that ends, in the order of places.
    List<Double> leafLengths() {
        return byPlace.values().stream()
                .filter(node -> !parents.contains(node.place()))
                .map(this::length)
                .toList();
    }

    /// The longest path in each of so many groups of neighbouring children of the root.
    List<Double> groupLengths(int groups) {
        var heads = new HashMap<String, Integer>();
        byPlace.values().forEach(node -> heads.putIfAbsent(head(node), heads.size()));
        var longest = new double[groups];
        for (Trace.Node node : byPlace.values()) {
            int group = (int) ((long) heads.getOrDefault(head(node), 0) * groups / heads.size());
            longest[group] = Math.max(longest[group], length(node));
        }
        return java.util.Arrays.stream(longest).boxed().toList();
    }

    private static String head(Trace.Node node) {
        int end = node.place().indexOf('.');
        return end < 0 ? node.place() : node.place().substring(0, end);
    }

    /// Tokens written one after the other until this node is there, its own included: along the
    /// longest of its parents' paths.
    double length(Trace.Node node) {
        var known = lengths.get(node.place());
        if (known != null) {
            return known;
        }
        double before =
                node.parents().stream()
                        .map(byPlace::get)
                        .mapToDouble(parent -> parent == null ? 0 : length(parent))
                        .max()
                        .orElse(0);
        double length = node.usage().generatedTokens() + before;
        lengths.put(node.place(), length);
        return length;
    }

    /// The nodes whose path a verifier read, the first of those with equal texts.
    List<Trace.Node> scored() {
        var seen = new HashSet<String>();
        return byPlace.values().stream()
                .filter(node -> node.verifierTokens() > 0 && seen.add(text(node)))
                .toList();
    }

    /// How far the verifier had read before it came to this node.
    OptionalDouble verifierTokensBefore(Trace.Node node) {
        var answer = Trace.answer(byPlace, node.place()).reversed();
        return answer.stream()
                .skip(1)
                .mapToDouble(Trace.Node::verifierTokens)
                .filter(tokens -> tokens > 0)
                .findFirst();
    }

    /// All nodes without which these would not be there, in the trace's order.
    List<Trace.Node> upTo(List<String> places) {
        var needed = new LinkedHashSet<String>();
        places.forEach(place -> need(place, needed));
        return byPlace.values().stream().filter(node -> needed.contains(node.place())).toList();
    }

    private void need(String place, Set<String> needed) {
        var node = byPlace.get(place);
        if (node != null && needed.add(place)) {
            node.parents().forEach(parent -> need(parent, needed));
        }
    }

    private String text(Trace.Node node) {
        return Trace.answer(byPlace, node.place()).stream()
                .map(Trace.Node::text)
                .collect(Collectors.joining())
                .strip();
    }
}

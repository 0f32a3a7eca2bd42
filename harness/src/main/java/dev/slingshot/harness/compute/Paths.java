package dev.slingshot.harness.compute;

import dev.slingshot.strategies.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// The question's own tokens, as the first draws read them.
    double promptTokens() {
        return byPlace.values().stream()
                .filter(node -> parent(node).isEmpty())
                .mapToLong(node -> node.usage().promptTokens())
                .max()
                .orElse(0);
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

    /// Tokens written along the path to this node, its own included.
    double length(Trace.Node node) {
        var known = lengths.get(node.place());
        if (known != null) {
            return known;
        }
        double length = node.usage().generatedTokens() + parent(node).map(this::length).orElse(0.0);
        lengths.put(node.place(), length);
        return length;
    }

    /// The nodes whose path a verifier scored, the first of those with equal texts.
    List<Trace.Node> scored() {
        var texts = new HashMap<String, String>();
        var seen = new HashSet<String>();
        var scored = new ArrayList<Trace.Node>();
        for (Trace.Node node : byPlace.values()) {
            if (node.scores().isPresent() && seen.add(text(node, texts).strip())) {
                scored.add(node);
            }
        }
        return scored;
    }

    /// All nodes on a path to one of these, each once.
    Set<Trace.Node> onPathsTo(List<Trace.Node> ends) {
        var on = new LinkedHashSet<Trace.Node>();
        for (Trace.Node end : ends) {
            Optional<Trace.Node> at = Optional.of(end);
            while (at.isPresent() && on.add(at.get())) {
                at = parent(at.get());
            }
        }
        return on;
    }

    private String text(Trace.Node node, Map<String, String> texts) {
        var known = texts.get(node.place());
        if (known != null) {
            return known;
        }
        String text = parent(node).map(above -> text(above, texts)).orElse("") + node.text();
        texts.put(node.place(), text);
        return text;
    }

    private Optional<Trace.Node> parent(Trace.Node node) {
        return node.parents().stream()
                .findFirst()
                .flatMap(place -> Optional.ofNullable(byPlace.get(place)));
    }
}

package dev.slingshot.strategies;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that happened in one search: its graph of thoughts, in the order of their places.
public record Trace(List<Node> nodes) {

    public Trace {
        nodes = List.copyOf(nodes);
    }

    /// One thought as it ended.
    ///
    /// @param place child indices from the root such as `0.2.1`
    /// @param parents places; the root's is the empty text
    /// @param kind whether it continues its first parent's answer or begins one anew
    /// @param task what a fresh thought was asked for; an empty text for the question itself
    /// @param round the sequential round of model calls that made it, from 1
    /// @param scores of the answer's steps, where a verifier was asked
    /// @param verifierTokens of the prompt that the verifier read for those scores; 0 where it read
    ///   none
    /// @param dropped why it was not followed, where it was not
    public record Node(
            String place,
            List<String> parents,
            Thought.Kind kind,
            String task,
            int round,
            String text,
            Thought.State state,
            Finish finish,
            Usage usage,
            Confidence confidence,
            Optional<List<Double>> scores,
            long verifierTokens,
            Optional<String> dropped) {

        public Node {
            parents = List.copyOf(parents);
            scores = scores.map(List::copyOf);
        }

        Node withScores(List<Double> given, long tokens) {
            return new Node(
                    place,
                    parents,
                    kind,
                    task,
                    round,
                    text,
                    state,
                    finish,
                    usage,
                    confidence,
                    Optional.of(given),
                    tokens,
                    dropped);
        }

        Node withDropped(String why) {
            return new Node(
                    place,
                    parents,
                    kind,
                    task,
                    round,
                    text,
                    state,
                    finish,
                    usage,
                    confidence,
                    scores,
                    verifierTokens,
                    Optional.of(why));
        }
    }

    /// The nodes by place, for walking along paths.
    public Map<String, Node> byPlace() {
        var nodesByPlace = new HashMap<String, Node>();
        nodes.forEach(node -> nodesByPlace.put(node.place(), node));
        return nodesByPlace;
    }

    /// The nodes whose texts make the answer that ends at a place, in order.
    public static List<Node> answer(Map<String, Node> byPlace, String place) {
        var answer = new ArrayDeque<Node>();
        for (var at = byPlace.get(place); at != null; at = byPlace.get(at.parents().getFirst())) {
            answer.addFirst(at);
            if (at.kind() == Thought.Kind.FRESH) {
                break;
            }
        }
        return List.copyOf(answer);
    }

    /// The candidate that ends at a place.
    public static Candidate candidate(
            Map<String, Node> byPlace,
            String place,
            Thought.State state,
            Optional<List<Double>> scores) {
        var answer = answer(byPlace, place);
        var text = answer.stream().map(Node::text).collect(Collectors.joining());
        var confidence =
                Confidence.sum(
                        answer.stream()
                                .filter(node -> node.usage().generatedTokens() > 0)
                                .map(Node::confidence)
                                .toList());
        return new Candidate(place, text, state, Steps.of(text), scores, confidence);
    }
}

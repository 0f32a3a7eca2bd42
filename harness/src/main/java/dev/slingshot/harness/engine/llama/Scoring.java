package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Tokens;
import java.util.List;

/// A request to read a text once and say how likely given tokens would follow at given places.
///
/// @param positions indices into `prompt`, rising; the answer's row i is about the token after
///   position i
/// @param labels the tokens asked about at each of them
public record Scoring(Tokens prompt, int group, List<Integer> positions, List<Integer> labels) {
    public Scoring {
        positions = List.copyOf(positions);
        labels = List.copyOf(labels);
        int before = -1;
        for (int position : positions) {
            if (position <= before || position >= prompt.size()) {
                throw new IllegalArgumentException(
                        "positions must rise and lie inside a prompt of %d tokens: %s"
                                .formatted(prompt.size(), positions));
            }
            before = position;
        }
        if (positions.isEmpty() || labels.isEmpty()) {
            throw new IllegalArgumentException("nothing to score: no position or no label");
        }
    }
}

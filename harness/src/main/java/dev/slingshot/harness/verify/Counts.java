package dev.slingshot.harness.verify;

import dev.slingshot.strategies.EngineException;
import java.util.List;

/// Checks of what goes into a verifier and of how much comes out.
final class Counts {
    private Counts() {}

    /// @throws EngineException where a score is missing or one too many
    static void agree(String verifier, int scores, int steps) {
        if (scores != steps) {
            throw new EngineException(
                    "verifier %s gave %d scores for %d steps; is it served with the step tag and the head it was trained with?"
                            .formatted(verifier, scores, steps));
        }
    }

    /// Refuses what no verifier is to be asked.
    static void asked(String verifier, List<String> steps, int known) {
        if (known < 0 || known >= steps.size()) {
            throw new IllegalArgumentException(
                    "verifier %s was asked for steps after %d of %d"
                            .formatted(verifier, known, steps.size()));
        }
        int blank = steps.stream().map(String::isBlank).toList().indexOf(true);
        if (blank >= 0) {
            throw new IllegalArgumentException(
                    "verifier %s was given a blank step: number %d of %d"
                            .formatted(verifier, blank + 1, steps.size()));
        }
    }
}

package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.List;

/// Scores the steps of a solution, each in [0, 1]. Called from many virtual threads at once;
/// blocks.
public interface Verifier {

    VerifierCard card();

    /// Scores the steps of a solution, finished or not, from one on.
    ///
    /// @param steps of the path from its beginning; none of them blank
    /// @param known how many of the first ones are scored already: fewer than there are steps, and
    ///   0 unless the card says {@link VerifierCard#causal()}
    /// @return scores of the steps after the known ones; of an outcome verifier one in all
    /// @throws EngineException where the engine failed or gave another number of scores
    Scores score(Question question, List<String> steps, int known);

    /// Scores all steps of a solution.
    default Scores score(Question question, List<String> steps) {
        return score(question, steps, 0);
    }
}

package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.List;

/// Scores the steps of a solution, each in [0, 1]. Called from many virtual threads at once;
/// blocks.
public interface Verifier {

    VerifierCard card();

    /// Scores every step of a solution, finished or not.
    ///
    /// @param steps none of them blank
    /// @throws EngineException where the engine failed or gave another number of scores than there
    ///   are steps
    Scores score(Question question, List<String> steps);
}

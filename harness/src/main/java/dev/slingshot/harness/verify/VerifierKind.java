package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Verifier;
import java.util.List;
import java.util.function.Function;

/// Makes verifiers of one kind.
///
/// @param aggregation of step scores that the kind declares
public record VerifierKind(Aggregation aggregation, Making making) {

    /// Builds a verifier.
    public interface Making {
        Verifier make(VerifierSpec spec, Backing backing);
    }

    /// What a verifier may stand on.
    ///
    /// @param problems of the run: for the oracle and the simulated world, which know the answers
    /// @param engines opens an engine of the suite by name
    public record Backing(List<Problem> problems, Function<String, Engine> engines) {
        public Backing {
            problems = List.copyOf(problems);
        }
    }
}

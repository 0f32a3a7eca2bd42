package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.suite.VerifierTraits;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.search.Option;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes verifiers of one kind.
///
/// @param traits what a suite may say of it
public record VerifierKind(VerifierTraits traits, Making making) {

    /// Of a kind that reads its settings itself.
    ///
    /// @param aggregation of step scores that the kind declares
    public VerifierKind(Aggregation aggregation, Making making) {
        this(new VerifierTraits(aggregation, Optional.empty(), false), making);
    }

    /// Of a kind with these options and no others.
    static VerifierKind with(Aggregation aggregation, List<Option> options, Made made) {
        return new VerifierKind(
                new VerifierTraits(aggregation, Optional.of(options), false),
                (spec, backing) -> made.make(spec, backing, Settings.of(spec, options)));
    }

    /// The same, of a kind that reads whole solutions.
    VerifierKind ofWholeSolutions() {
        return new VerifierKind(
                new VerifierTraits(traits.aggregation(), traits.options(), true), making);
    }

    /// Builds a verifier.
    public interface Making {
        Verifier make(VerifierSpec spec, Backing backing);
    }

    /// Builds a verifier from checked settings.
    interface Made {
        Verifier make(VerifierSpec spec, Backing backing, Settings settings);
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

package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.harness.engine.http.LabelDialogue;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;

/// Every kind of verifier by name.
public final class Verifiers {
    public static final Registry<VerifierKind> ALL =
            Registry.of(
                    "verifier kind",
                    entry(
                            "grounded",
                            "a rule: each equation true and made of given numbers, for the built-in arithmetic",
                            new VerifierKind(
                                    Aggregation.PRODUCT, (_, _) -> new GroundedEquations())),
                    entry(
                            "simulated",
                            "a process verifier of the simulated world",
                            new VerifierKind(
                                    Aggregation.LAST,
                                    (spec, backing) ->
                                            SimulatedModels.VERIFIERS
                                                    .get(spec.model())
                                                    .in(SimulatedWorld.of(backing.problems())))),
                    entry(
                            "judge",
                            "a language model behind a server, asked after each step whether all is right",
                            new VerifierKind(
                                    Aggregation.LAST,
                                    (spec, backing) ->
                                            Served.verifier(spec, backing, LabelDialogue.JUDGE))),
                    entry(
                            "rlhflow",
                            "RLHFlow's process reward models behind a server: + or - after each step",
                            new VerifierKind(
                                    Aggregation.LAST,
                                    (spec, backing) ->
                                            Served.verifier(spec, backing, LabelDialogue.RLHFLOW))),
                    entry(
                            "oracle",
                            "knows the reference: the ceiling of every verifier, never a result",
                            new VerifierKind(
                                    Aggregation.LAST,
                                    (_, backing) -> new OracleVerifier(backing.problems()))),
                    entry(
                            "random",
                            "scores by a hash of the text: the floor, shows whether a verifier helps at all",
                            new VerifierKind(Aggregation.LAST, (_, _) -> new RandomVerifier(1))),
                    entry(
                            "constant",
                            "scores everything alike: weighted becomes majority",
                            new VerifierKind(
                                    Aggregation.LAST, (_, _) -> new ConstantVerifier(0.5))));

    private Verifiers() {}

    /// The aggregation each kind declares, for the reader of suites.
    public static Registry<Aggregation> aggregations(Registry<VerifierKind> kinds) {
        return new Registry<>(
                kinds.kind(),
                kinds.entries().stream()
                        .map(kind ->
                                Entry.entry(
                                        kind.name(), kind.summary(), kind.value().aggregation()))
                        .toList());
    }
}

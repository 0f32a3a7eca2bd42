package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.search.Option;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names and small suites that the tests share.
public final class Fixture {
    public static final Known KNOWN =
            new Known(
                    List.of(
                            "quickstart",
                            "arithmetic",
                            "arithmetic/train",
                            "simulated",
                            "gsm8k",
                            "gsm8k/train",
                            "gsm8k/test",
                            "math/train",
                            "math/test",
                            "math-500"),
                    List.of("cot-boxed@1", "equations@1", "of-thoughts@1", "of-equations@1"),
                    List.of("chain", "tree", "graph"),
                    Registry.of(
                            "verifier kind",
                            entry("grounded", "", traits(Aggregation.PRODUCT)),
                            entry("simulated", "", traits(Aggregation.LAST)),
                            entry("rlhflow", "", traits(Aggregation.LAST)),
                            entry(
                                    "mtrm",
                                    "",
                                    new VerifierTraits(
                                            Aggregation.LAST,
                                            Optional.of(
                                                    List.of(
                                                            Option.needed("file", "mtrm.json", ""),
                                                            Option.word(
                                                                    "any_policy",
                                                                    "",
                                                                    "off",
                                                                    "on"))),
                                            true)),
                            entry(
                                    "oracle",
                                    "",
                                    new VerifierTraits(
                                            Aggregation.LAST, Optional.of(List.of()), true))),
                    Searches.ALL,
                    Selections.ALL,
                    List.of("smollm2-135m", "smollm2-135m-instruct"),
                    List.of("sim-1b", "sim-3b", "sim-8b", "sim-70b"),
                    List.of("sim-prm-8b"),
                    List.of("flexible", "strict"));

    private Fixture() {}

    private static VerifierTraits traits(Aggregation aggregation) {
        return new VerifierTraits(aggregation, Optional.of(List.of()), false);
    }

    /// A suite with this matrix and perhaps further sections.
    public static String text(String matrix, String... more) {
        return """
        suite: small
        engines:
          tiny: {kind: embedded, model: smollm2-135m}
          big: {kind: simulated, model: sim-70b}
        matrix:
          datasets: [quickstart]
          prompts: [equations@1]
        """
                + matrix.indent(2)
                + String.join("\n", more)
                + "\n";
    }

    public static Suite suite(String text) {
        return Suites.parse("suite.yaml", text, KNOWN, Map.of());
    }

    public static Plan plan(String matrix, String... more) {
        return Plan.of(suite(text(matrix, more)), KNOWN);
    }
}

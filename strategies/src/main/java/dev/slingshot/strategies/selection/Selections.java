package dev.slingshot.strategies.selection;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Registry;
import java.util.List;

/// Every selection by name.
public final class Selections {
    /// Those that choose among many candidates where a suite names none.
    public static final List<String> USUAL = List.of("majority", "best-of-n", "weighted", "oracle");

    public static final Registry<Selection> ALL =
            Registry.of(
                    "selection",
                    entry("first", "the first or only candidate", new First()),
                    entry("last", "the last candidate, of searches that improve one", new Last()),
                    entry("majority", "the most frequent answer", new Majority()),
                    entry(
                            "best-of-n",
                            "the answer of the candidate with the highest score",
                            new BestOfN(Evidence.SCORES)),
                    entry("weighted", "the answer with the highest sum of scores", new Weighted()),
                    entry(
                            "log-probability",
                            "the answer that the policy itself found most probable, token by token",
                            new BestOfN(Evidence.PROBABILITY)),
                    entry(
                            "self-certainty",
                            "the answer the policy was surest of, by its distance from guessing",
                            new BestOfN(Evidence.CERTAINTY)),
                    entry(
                            "oracle",
                            "right if any candidate is: pass@N, a ceiling and never ranked",
                            new Oracle()));

    private Selections() {}
}

package dev.slingshot.strategies.selection;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Registry;

/// Every selection by name.
public final class Selections {
    public static final Registry<Selection> ALL =
            Registry.of(
                    "selection",
                    entry("first", "the first or only candidate", new First()),
                    entry("majority", "the most frequent answer", new Majority()),
                    entry(
                            "best-of-n",
                            "the answer of the candidate with the highest score",
                            new BestOfN()),
                    entry("weighted", "the answer with the highest sum of scores", new Weighted()),
                    entry(
                            "oracle",
                            "right if any candidate is: pass@N, a ceiling and never ranked",
                            new Oracle()));

    private Selections() {}
}

package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Registry;

/// Every search by name.
public final class Searches {
    public static final Registry<SearchKind> ALL =
            Registry.of(
                    "strategy",
                    entry(
                            "greedy",
                            "one answer at temperature 0",
                            new SearchKind(true, true, _ -> new Greedy())),
                    entry(
                            "sample",
                            "N independent answers, for every selection",
                            new SearchKind(true, false, _ -> new Sample())),
                    entry(
                            "beam",
                            "N beams, M children each, pruned by score after every step",
                            new SearchKind(
                                    false,
                                    false,
                                    knobs ->
                                            new BeamSearch(
                                                    knobs.width(),
                                                    knobs.iterations(),
                                                    knobs.pruning()))),
                    entry(
                            "dvts",
                            "N/M independent subtrees, each following its best child",
                            new SearchKind(
                                    false,
                                    false,
                                    knobs ->
                                            new DiverseTreeSearch(
                                                    knobs.width(),
                                                    knobs.iterations(),
                                                    knobs.pruning()))));

    private Searches() {}
}

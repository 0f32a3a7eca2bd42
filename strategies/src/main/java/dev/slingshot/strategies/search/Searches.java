package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import java.util.List;

/// Every search by name.
public final class Searches {
    private static final List<String> ALL_VOTES = List.of();

    public static final Registry<SearchKind> ALL =
            Registry.of(
                    "strategy",
                    Entry.entry(
                            "greedy",
                            "one answer at temperature 0",
                            new SearchKind(true, List.of("first"), List.of(), Greedy::from)),
                    kind("sample", "N independent answers", List.of(), Sample::from),
                    kind(
                            "beam",
                            "N beams, M children each, pruned by score after every step",
                            BeamSearch.OPTIONS,
                            BeamSearch::from),
                    kind(
                            "beam-shrinking",
                            "a beam of N/M paths with M children each, which shrinks as paths finish",
                            ShrinkingBeamSearch.OPTIONS,
                            ShrinkingBeamSearch::from),
                    kind(
                            "dvts",
                            "N/M independent subtrees, each following its best child",
                            DiverseTreeSearch.OPTIONS,
                            DiverseTreeSearch::from),
                    kind(
                            "lookahead",
                            "beam search in which greedy roll-outs decide which path goes on",
                            BeamSearch.LOOKING_AHEAD,
                            BeamSearch::from),
                    kind(
                            "mcts",
                            "N simulations of Monte Carlo tree search, valued by the verifier",
                            MonteCarloTreeSearch.OPTIONS,
                            MonteCarloTreeSearch::from),
                    kind(
                            "particle-filtering",
                            "N particles, drawn again by their scores after every step",
                            ParticleFiltering.OPTIONS,
                            ParticleFiltering::from),
                    kind(
                            "rebase",
                            "N children a round, shared among open paths by a softmax of scores",
                            RewardBalancedSearch.OPTIONS,
                            RewardBalancedSearch::from),
                    chosenBy(
                            "self-refine",
                            "the model criticises its answer and answers again, up to N answers",
                            List.of("last", "best-of-n", "oracle"),
                            SelfRefine.OPTIONS,
                            SelfRefine::from),
                    kind(
                            "revisions",
                            "N answers in chains, each written with those before it in sight",
                            SequentialRevisions.OPTIONS,
                            SequentialRevisions::from),
                    kind(
                            "budget-forcing",
                            "N answers, each made to go on where it ended",
                            BudgetForcing.OPTIONS,
                            BudgetForcing::from),
                    chosenBy(
                            "adaptive",
                            "answers until the leading one stays ahead, at most N",
                            List.of("majority", "oracle"),
                            AdaptiveSampling.OPTIONS,
                            AdaptiveSampling::from),
                    chosenBy(
                            "tot",
                            "tree of thoughts, breadth first: the policy judges which thoughts are kept",
                            List.of("first", "majority", "oracle"),
                            TreeOfThoughts.OPTIONS,
                            TreeOfThoughts::from),
                    chosenBy(
                            "tot-dfs",
                            "tree of thoughts, depth first: what the policy judges badly is pruned",
                            List.of("first"),
                            DepthFirstThoughts.OPTIONS,
                            DepthFirstThoughts::from),
                    chosenBy(
                            "got",
                            "graph of thoughts: generate, score, keep the best, aggregate, refine",
                            List.of("first", "majority", "oracle"),
                            GraphOfThoughts.OPTIONS,
                            GraphOfThoughts::from));

    private Searches() {}

    private static Entry<SearchKind> kind(
            String name, String summary, List<Option> options, SearchKind.Making making) {
        return Entry.entry(name, summary, new SearchKind(false, ALL_VOTES, options, making));
    }

    private static Entry<SearchKind> chosenBy(
            String name,
            String summary,
            List<String> selections,
            List<Option> options,
            SearchKind.Making making) {
        return Entry.entry(name, summary, new SearchKind(false, selections, options, making));
    }
}

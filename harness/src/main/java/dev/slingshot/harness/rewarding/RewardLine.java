package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.stats.Difference;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.harness.stats.ScoreSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One way to choose, measured.
///
/// @param usable false for ceilings
/// @param responses it draws for a question
/// @param sheet its credit by question
/// @param toBase against one chain
/// @param topology of that difference: what one blind response of the topologies it took its
///   answers from is worth more than a chain
/// @param choice and what is left: choosing among responses
/// @param atN what it is worth with as many responses as one topology has, and how that compares
///   with choosing in the same way among chains alone
/// @param picked how often it took its answer from chain, tree and graph
/// @param best how often that is a best topology, where topologies differ
/// @param closed share of the way from one chain to a right response among all
public record RewardLine(
        String way,
        boolean usable,
        int responses,
        Estimate accuracy,
        Difference toBase,
        Estimate topology,
        Estimate choice,
        Optional<AtN> atN,
        List<Estimate> picked,
        Optional<Estimate> best,
        Optional<Estimate> closed,
        Map<String, Gain> gains,
        ScoreSheet sheet) {

    /// At equal numbers of responses.
    public record AtN(int responses, Estimate accuracy, Difference toChains) {}

    /// Against one chain on the questions of one difficulty, judged by responses that are not
    /// scored.
    public record Gain(int questions, Estimate points) {}

    /// Whether it chooses among chains whatever the question: the difference that topologies make
    /// is none by definition.
    public boolean chains() {
        return base() || way.contains(Ways.CHAINS);
    }

    /// Whether it is what all others are compared with.
    public boolean base() {
        return way.equals(Ways.BASE);
    }

    public RewardLine {
        picked = List.copyOf(picked);
        gains = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(gains));
    }
}

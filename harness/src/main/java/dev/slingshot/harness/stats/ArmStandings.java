package dev.slingshot.harness.stats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How several arms stand against each other over the same questions.
///
/// @param questions counted
/// @param accuracy mean share of right answers, by arm
/// @param wins by rule and arm
/// @param winsOfSolved the same without the questions that no arm ever got right, which give every
///   arm its share of a tie
/// @param duels `duels.get(a).get(b)`: the chance that arm a does better than arm b on a question,
///   ties counted half; 1/2 against itself
/// @param tied questions whose best share several arms have
/// @param unsolved questions that no arm ever got right
public record ArmStandings(
        int questions,
        List<Estimate> accuracy,
        Map<TieRule, List<Estimate>> wins,
        Map<TieRule, List<Estimate>> winsOfSolved,
        List<List<Estimate>> duels,
        int tied,
        int unsolved) {

    public ArmStandings {
        accuracy = List.copyOf(accuracy);
        wins = java.util.Collections.unmodifiableMap(new EnumMap<>(wins));
        winsOfSolved = java.util.Collections.unmodifiableMap(new EnumMap<>(winsOfSolved));
        duels = duels.stream().map(List::copyOf).toList();
    }

    /// @param questions at least one, all with the same arms
    public static ArmStandings of(List<ArmCounts> questions) {
        if (questions.stream().map(ArmCounts::arms).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "arms are compared over one or more questions that all have them");
        }
        var solved = questions.stream().filter(counts -> !counts.unsolved()).toList();
        return new ArmStandings(
                questions.size(),
                ClusterBootstrap.USUAL.shares(
                        questions.stream().map(ArmStandings::shares).toList()),
                wins(questions),
                solved.isEmpty() ? new EnumMap<>(TieRule.class) : wins(solved),
                duels(questions),
                (int) questions.stream().filter(ArmCounts::tied).count(),
                questions.size() - solved.size());
    }

    private static EnumMap<TieRule, List<Estimate>> wins(List<ArmCounts> questions) {
        var posterior = new Posterior();
        var wins = new EnumMap<TieRule, List<Estimate>>(TieRule.class);
        for (TieRule rule : TieRule.values()) {
            var credits = questions.stream().map(counts -> rule.credit(counts, posterior)).toList();
            wins.put(rule, ClusterBootstrap.USUAL.shares(credits));
        }
        return wins;
    }

    private static double[] shares(ArmCounts counts) {
        var shares = new double[counts.arms()];
        java.util.Arrays.setAll(shares, counts::share);
        return shares;
    }

    private static List<List<Estimate>> duels(List<ArmCounts> questions) {
        int arms = questions.getFirst().arms();
        var duels = new ArrayList<List<Estimate>>();
        for (int arm = 0; arm < arms; arm++) {
            int of = arm;
            var credits =
                    questions.stream()
                            .map(counts -> {
                                var credit = new double[arms];
                                java.util.Arrays.setAll(
                                        credit, other -> (1 + counts.compare(of, other)) / 2.0);
                                return credit;
                            })
                            .toList();
            duels.add(ClusterBootstrap.USUAL.shares(credits));
        }
        return duels;
    }

    public double tieRate() {
        return (double) tied / questions;
    }

    public double unsolvedShare() {
        return (double) unsolved / questions;
    }
}

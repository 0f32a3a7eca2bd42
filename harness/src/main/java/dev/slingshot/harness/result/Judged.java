package dev.slingshot.harness.result;

import java.util.List;
import java.util.Map;

/// What is kept of a run's trials once all are judged.
public final class Judged {
    private final List<Scoring> scorings;
    private final Map<String, List<ProblemScores>> scores;
    private final Trials trials;
    private final List<ProfileComparison> profiles;

    /// @param scorings of the cells, in their order
    /// @param scores by cell, in the order of the problems
    Judged(
            List<Scoring> scorings,
            Map<String, List<ProblemScores>> scores,
            Trials trials,
            List<ProfileComparison> profiles) {
        this.scorings = List.copyOf(scorings);
        this.scores = Map.copyOf(scores);
        this.trials = trials;
        this.profiles = List.copyOf(profiles);
    }

    /// Of all cells, in their order.
    List<Scored> rows() {
        return scorings.stream().flatMap(cell -> cell.rows(of(cell.id())).stream()).toList();
    }

    /// By problem, in the data set's order.
    List<ProblemScores> of(String cell) {
        return scores.getOrDefault(cell, List.of());
    }

    /// Read again as they are asked for.
    public Trials trials() {
        return trials;
    }

    /// What other profiles said.
    public List<ProfileComparison> profiles() {
        return profiles;
    }
}

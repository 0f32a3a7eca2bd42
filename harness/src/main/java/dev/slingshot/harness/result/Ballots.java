package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.SamplePool;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.selection.Ballot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes ballots of judged candidates.
final class Ballots {
    private Ballots() {}

    /// Of the candidates that vote, in order.
    static List<Ballot> of(
            List<Candidate> candidates,
            List<Judgement> judgements,
            Optional<Aggregation> aggregation) {
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < candidates.size(); i++) {
            if (judgements.get(i).votes()) {
                double score = score(candidates.get(i), aggregation);
                ballots.add(new Ballot(i, judgements.get(i).answerClass(), score));
            }
        }
        return ballots;
    }

    static SamplePool pool(TrialResult trial, int size, RowKey row) {
        var ballots = of(trial.outcome().candidates(), trial.judgements(), aggregation(row));
        return new SamplePool(Math.max(1, size), ballots, right(trial.judgements()));
    }

    /// The aggregation a row names, if it names one.
    static Optional<Aggregation> aggregation(RowKey row) {
        return Arrays.stream(Aggregation.values())
                .filter(aggregation -> aggregation.label().equals(row.aggregation()))
                .findFirst();
    }

    /// A class is right if its first member is, which is the one a vote for it would give.
    private static Set<Integer> right(List<Judgement> judgements) {
        var seen = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        for (Judgement judgement : judgements) {
            if (judgement.votes() && seen.add(judgement.answerClass()) && judgement.correct()) {
                right.add(judgement.answerClass());
            }
        }
        return right;
    }

    private static double score(Candidate candidate, Optional<Aggregation> aggregation) {
        return aggregation.flatMap(kind -> candidate.scores().map(kind::of)).orElse(0.0);
    }
}

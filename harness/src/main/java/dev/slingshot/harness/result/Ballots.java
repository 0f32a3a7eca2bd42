package dev.slingshot.harness.result;

import dev.slingshot.harness.stats.SamplePool;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Evidence;
import dev.slingshot.strategies.selection.Selection;
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
            RowKey row,
            Registry<Selection> selections) {
        var evidence = selections.get(row.selection()).evidence();
        var aggregation = aggregation(row);
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < candidates.size(); i++) {
            if (judgements.get(i).votes()) {
                double score = score(candidates.get(i), evidence, aggregation);
                boolean last = i == candidates.size() - 1;
                ballots.add(new Ballot(i, last, judgements.get(i).answerClass(), score));
            }
        }
        return ballots;
    }

    static SamplePool pool(
            TrialResult trial, int size, RowKey row, Registry<Selection> selections) {
        var ballots = of(trial.outcome().candidates(), trial.judgements(), row, selections);
        return new SamplePool(Math.max(1, size), ballots, right(trial.judgements()));
    }

    /// The aggregation a row names, if it names one.
    private static Optional<Aggregation> aggregation(RowKey row) {
        return Arrays.stream(Aggregation.values())
                .filter(aggregation -> aggregation.label().equals(row.aggregation()))
                .findFirst();
    }

    /// Whether the run recorded what a selection reads of every candidate that votes.
    static boolean recorded(TrialResult trial, Evidence evidence) {
        for (int i = 0; i < trial.judgements().size(); i++) {
            if (trial.judgements().get(i).votes()
                    && confidence(trial.outcome().candidates().get(i), evidence).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static double score(
            Candidate candidate, Evidence evidence, Optional<Aggregation> aggregation) {
        return evidence == Evidence.SCORES
                ? aggregation.flatMap(kind -> candidate.scores().map(kind::of)).orElse(0.0)
                : confidence(candidate, evidence).orElse(0.0);
    }

    /// What the policy itself said; a verifier's scores are never missing, since a trial without
    /// them fails.
    private static Optional<Double> confidence(Candidate candidate, Evidence evidence) {
        var confidence = candidate.confidence();
        return switch (evidence) {
            case NOTHING, SCORES -> Optional.of(0.0);
            case PROBABILITY ->
                    Optional.of(confidence.known())
                            .filter(known -> known)
                            .map(_ -> confidence.meanProbability());
            case CERTAINTY -> confidence.meanSelfCertainty();
        };
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
}

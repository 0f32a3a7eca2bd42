package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Tokens;
import java.util.List;

/// A question to a process verifier that speaks in labels: how likely is the good one at each
/// place, against the bad one alone.
///
/// Ask about new places only when earlier ones are known already: what was read before is then
/// taken from the cache.
///
/// @param text what the verifier reads; tokens at and behind the last place need not be there
/// @param group texts of one group share a beginning, such as all solutions of one problem
/// @param places indices of labels in `text`, rising, from 1 to its size: the probability is that
///   of a label being there, given all before it
/// @param good token of the good label
/// @param bad token of the bad label
public record LabelScoring(Tokens text, int group, List<Integer> places, int good, int bad) {
    public LabelScoring {
        places = List.copyOf(places);
        if (places.isEmpty() || good == bad || good < 0 || bad < 0) {
            throw new IllegalArgumentException(
                    "label scoring needs a place and two labels, got places %s, labels %d and %d"
                            .formatted(places, good, bad));
        }
        if (places.getFirst() < 1) {
            throw new IllegalArgumentException(
                    "nothing is read before a label at place " + places.getFirst());
        }
    }

    Scoring scoring() {
        return new Scoring(
                text, group, places.stream().map(place -> place - 1).toList(), List.of(good, bad));
    }

    /// P(good) / (P(good) + P(bad)) from their log-probabilities.
    static double share(List<Double> goodAndBad) {
        return 1 / (1 + StrictMath.exp(goodAndBad.getLast() - goodAndBad.getFirst()));
    }
}

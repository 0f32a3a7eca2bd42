package dev.slingshot.strategies.search;

import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.special.Beta;

/// Adaptive-Consistency (Aggarwal et al. 2023, arXiv:2305.11860): answers are drawn until the most
/// frequent one is the true mode with a given probability, or until there are N. The probability is
/// that of the published Beta criterion: that of the two most frequent answers the first is the
/// more probable one.
///
/// @param confidence at which it stops
/// @param batch answers drawn at the same time
record AdaptiveSampling(double confidence, int batch) implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    Option.real(
                            "confidence",
                            0.5,
                            1,
                            0.95,
                            "probability that the leading answer stays ahead, at which it stops"),
                    Option.whole("batch", 1, 1, "answers drawn at the same time"));

    static AdaptiveSampling from(Knobs knobs) {
        return new AdaptiveSampling(knobs.real("confidence"), knobs.whole("batch"));
    }

    @Override
    public boolean guided() {
        return false;
    }

    /// N is only where it stops at the latest.
    @Override
    public Parts parts() {
        return Parts.PREFIX;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.answers(n);
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        var answers = new ArrayList<Thought>();
        while (answers.size() < growth.budget().n() && !decided(answers)) {
            var drawn =
                    growth.complete(root, Math.min(batch, growth.budget().n() - answers.size()));
            if (drawn.isEmpty()) {
                break;
            }
            answers.addAll(drawn);
        }
        return List.copyOf(answers);
    }

    private boolean decided(List<Thought> answers) {
        var texts =
                answers.stream()
                        .filter(Thought::finished)
                        .map(each -> AnswerExtractor.extract(each.answerText(), Profile.FLEXIBLE))
                        .flatMap(extraction -> extraction.answer().stream())
                        .toList();
        var votes = new TreeMap<Integer, Integer>();
        for (int label : AnswerClasses.of(texts).labels()) {
            votes.merge(label, 1, Integer::sum);
        }
        return !votes.isEmpty() && stays(votes) >= confidence;
    }

    private static double stays(Map<Integer, Integer> votes) {
        var counts = votes.values().stream().sorted((a, b) -> b - a).toList();
        int second = counts.size() > 1 ? counts.get(1) : 0;
        return 1 - Beta.regularizedBeta(0.5, counts.getFirst() + 1.0, second + 1.0);
    }
}

package dev.slingshot.harness.rewarding;

import dev.slingshot.datasets.TextHash;
import dev.slingshot.harness.mtrm.Priors;
import dev.slingshot.strategies.Seeds;
import java.util.ArrayList;
import java.util.List;

/// Mean topo labels of other questions: of the run's training questions where there are any, else
/// of those of the same data set that lie in other folds by the hash of their text. A question has
/// no say in its own.
final class TopicLabels {
    private static final int FOLDS = 5;
    private final List<Priors> folds = new ArrayList<>();

    private TopicLabels() {}

    static TopicLabels taught(List<QuestionPool> training) {
        var labels = new TopicLabels();
        labels.folds.add(priors(training));
        return labels;
    }

    static TopicLabels crossFitted(List<QuestionPool> questions) {
        var labels = new TopicLabels();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            labels.folds.add(
                    priors(questions.stream().filter(one -> fold(one, FOLDS) != out).toList()));
        }
        return labels;
    }

    private static Priors priors(List<QuestionPool> questions) {
        return Priors.of(
                questions.stream()
                        .map(one -> new Priors.Labelled(one.subject(), one.labels()))
                        .toList());
    }

    Priors of(QuestionPool question) {
        return folds.get(fold(question, folds.size()));
    }

    private static int fold(QuestionPool question, int folds) {
        return Math.floorMod(Seeds.of(1, TextHash.of(question.text())), folds);
    }
}

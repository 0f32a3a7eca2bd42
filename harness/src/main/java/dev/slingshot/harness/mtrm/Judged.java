package dev.slingshot.harness.mtrm;

import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.harness.stats.ArmCounts;
import dev.slingshot.harness.tag.TopoLabels;
import java.util.ArrayList;
import java.util.List;

/// A question with what the model said of it and what came of it.
///
/// @param predicted topo labels
/// @param prior the same by subject, without reading the question
/// @param overall the same of all questions
/// @param answers responses that can be chosen
/// @param rightShare of all responses
record Judged(
        ArmCounts counts,
        TopoLabels predicted,
        TopoLabels prior,
        TopoLabels overall,
        List<Answer> answers,
        double rightShare) {

    /// A response that can be chosen.
    ///
    /// @param sort equal for equal answers
    record Answer(boolean right, int sort, double answer, double asked) {}

    Judged {
        answers = List.copyOf(answers);
    }

    static Judged of(Mtrm model, Taught question) {
        var voting = question.responses().stream().filter(Studied::votes).toList();
        int[] sorts = AnswerClasses.of(voting.stream().map(Studied::answer).toList()).labels();
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < voting.size(); i++) {
            var one = voting.get(i);
            answers.add(
                    new Answer(
                            one.right(),
                            sorts[i],
                            model.score(question.question(), Head.ANSWER, one.row()),
                            model.score(question.question(), Head.ASKED, one.asked())));
        }
        return new Judged(
                question.counts(),
                model.route(question.question()),
                model.prior(question.question(), question.subject()),
                model.overall(question.question()),
                answers,
                question.responses().stream()
                        .mapToInt(one -> one.right() ? 1 : 0)
                        .average()
                        .orElse(0));
    }

    TopoLabels labels() {
        return TopoLabels.by(topology -> counts.share(topology.arm()));
    }

    /// What one response of the topology that these labels call best is worth.
    double worth(TopoLabels labels) {
        return counts.share(Mtrm.best(labels).arm());
    }

    /// Whether topologies differ here at all.
    boolean open() {
        return counts.best().size() < counts.arms();
    }

    /// 1 if these labels call a best topology best, else 0.
    double hit(TopoLabels labels) {
        return counts.best().contains(Mtrm.best(labels).arm()) ? 1 : 0;
    }
}

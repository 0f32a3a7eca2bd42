package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Extraction;
import dev.slingshot.datasets.grade.DatasetRule;
import dev.slingshot.datasets.grade.Grader;
import java.util.List;
import java.util.Optional;

/// Marks by the project's grader.
record GradedMarker(Grader grader) implements Marker {

    @Override
    public Found find(String response) {
        return switch (AnswerExtractor.extract(response, grader.profile())) {
            case Extraction.Found found -> new Found(found.text(), found.place().toString());
            case Extraction none -> new Found("", none.how());
        };
    }

    @Override
    public Mark mark(Problem problem, String answer) {
        var verdict =
                grader.gradeAnswer(
                        problem.reference(),
                        answer,
                        Optional.of(problem.text()),
                        DatasetRule.named(Optional.of(problem.dataset())));
        return new Mark(verdict.outcome().toString(), verdict.how());
    }

    @Override
    public int[] classes(List<String> answers) {
        return AnswerClasses.of(answers).labels();
    }
}

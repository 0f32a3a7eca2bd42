package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Extraction;
import dev.slingshot.datasets.answer.Policy;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.DatasetRule;
import dev.slingshot.datasets.grade.Grader;
import java.util.List;
import java.util.Optional;

/// Marks by the project's grader.
///
/// @param profiles the run's own first
record GradedMarker(List<Profile> profiles) implements Marker {

    GradedMarker {
        profiles = List.copyOf(profiles);
    }

    @Override
    public List<Found> find(String response) {
        return AnswerExtractor.extract(response, profiles).stream()
                .map(GradedMarker::found)
                .toList();
    }

    private static Found found(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Found found -> new Found(found.text(), found.place().toString());
            case Extraction none -> new Found("", none.how());
        };
    }

    @Override
    public List<Mark> mark(Problem problem, String answer) {
        return Grader.gradeAnswer(
                        profiles,
                        Policy.USUAL,
                        problem.reference(),
                        answer,
                        Optional.of(problem.text()),
                        DatasetRule.named(Optional.of(problem.dataset())))
                .stream()
                .map(verdict -> new Mark(verdict.outcome().toString(), verdict.how()))
                .toList();
    }

    @Override
    public int[] classes(List<String> answers) {
        return AnswerClasses.of(answers).labels();
    }
}

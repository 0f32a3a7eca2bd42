package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.grade.DatasetRule;
import dev.slingshot.datasets.grade.Grader;
import dev.slingshot.harness.run.Trial;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Outcome;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/// The share of a trial's candidates that are right: a first impression while a run goes on, from a
/// few candidates of each trial. Results are judged from all of them, later.
record RightShare(Grader grader) implements ToDoubleBiFunction<Trial, Outcome> {
    private static final int CANDIDATES = 8;

    static RightShare of(Profile profile) {
        return new RightShare(new Grader(profile));
    }

    @Override
    public double applyAsDouble(Trial trial, Outcome outcome) {
        return outcome.candidates().stream()
                .limit(CANDIDATES)
                .mapToDouble(candidate -> right(trial, candidate) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private boolean right(Trial trial, Candidate candidate) {
        var problem = trial.problem();
        return candidate.finished()
                && grader.grade(
                                problem.reference(),
                                candidate.text(),
                                Optional.of(problem.text()),
                                DatasetRule.named(Optional.of(problem.dataset())))
                        .isCorrect();
    }
}

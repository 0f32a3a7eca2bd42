package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.Answer;
import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Equivalence;
import dev.slingshot.datasets.answer.Extraction;
import dev.slingshot.datasets.answer.Extraction.Conflicting;
import dev.slingshot.datasets.answer.Extraction.Found;
import dev.slingshot.datasets.answer.Extraction.Missing;
import dev.slingshot.datasets.answer.Extraction.Truncated;
import dev.slingshot.datasets.answer.Policy;
import dev.slingshot.datasets.answer.Profile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Grades responses against reference answers.
///
/// Pure and thread-safe: the same texts get the same verdict on any machine, and no text takes more
/// than a fixed number of steps.
public final class Grader {
    /// Changes whenever a verdict may change; part of every lock file and result.
    public static final String VERSION = "2";

    private final Profile profile;
    private final Policy policy;

    public Grader(Profile profile) {
        this(profile, Policy.USUAL);
    }

    public Grader(Profile profile, Policy policy) {
        this.profile = profile;
        this.policy = policy;
    }

    public Profile profile() {
        return profile;
    }

    /// Grades a whole response.
    public Verdict grade(String gold, String response) {
        return grade(gold, response, Optional.empty(), DatasetRule.GENERAL);
    }

    /// Grades a whole response; the question decides what it says about percent, bases and
    /// rounding.
    public Verdict grade(
            String gold, String response, Optional<String> question, DatasetRule rule) {
        return switch (AnswerExtractor.extract(response, profile)) {
            case Found found -> {
                var verdict = gradeAnswer(gold, found.text(), question, rule);
                yield new Verdict(
                        verdict.outcome(),
                        found.text(),
                        found.place() + ", " + verdict.how(),
                        verdict.steps());
            }
            case Missing missing -> none(Outcome.UNREADABLE, missing);
            case Conflicting conflicting -> none(Outcome.UNREADABLE, conflicting);
            case Truncated truncated -> none(Outcome.TRUNCATED, truncated);
        };
    }

    private static Verdict none(Outcome outcome, Extraction extraction) {
        return new Verdict(outcome, "", extraction.how(), 0);
    }

    /// Grades a bare answer.
    public Verdict gradeAnswer(String gold, String answer) {
        return gradeAnswer(gold, answer, Optional.empty(), DatasetRule.GENERAL);
    }

    /// Grades a bare answer to a question.
    public Verdict gradeAnswer(
            String gold, String answer, Optional<String> question, DatasetRule rule) {
        return gradeAnswer(List.of(profile), policy, gold, answer, question, rule).getFirst();
    }

    /// Grades a bare answer to a question as several profiles do, a verdict for each; it is read
    /// and compared once.
    public static List<Verdict> gradeAnswer(
            List<Profile> profiles,
            Policy policy,
            String gold,
            String answer,
            Optional<String> question,
            DatasetRule rule) {
        var reference = Answer.read(gold);
        var reading = Answer.read(answer);
        var rules = question.map(text -> Questions.decide(text, gold, policy)).orElse(policy);
        var result = Equivalence.accepts(reference, reading, rules);
        int steps = reference.steps() + reading.steps() + result.steps();
        if (result.isSame()) {
            return all(
                    profiles,
                    Outcome.CORRECT,
                    answer,
                    result.how().orElseThrow().toString(),
                    steps);
        }
        if (isSameChoice(gold, answer, rule)) {
            return all(profiles, Outcome.CORRECT, answer, "choice", steps);
        }
        var different =
                new Verdict(
                        result.overBudget() ? Outcome.OVER_BUDGET : Outcome.WRONG,
                        answer,
                        result.overBudget() ? "over budget" : "different",
                        steps);
        boolean tolerated =
                profiles.contains(Profile.QWEN) && QwenTolerance.accepts(reference, reading);
        var tolerant = new Verdict(Outcome.CORRECT, answer, "qwen tolerance", steps);
        return profiles.stream()
                .map(each -> each == Profile.QWEN && tolerated ? tolerant : different)
                .toList();
    }

    private static List<Verdict> all(
            List<Profile> profiles, Outcome outcome, String answer, String how, int steps) {
        return Collections.nCopies(profiles.size(), new Verdict(outcome, answer, how, steps));
    }

    /// By the rule, or where the reference answer is a letter in brackets.
    private static boolean isSameChoice(String gold, String answer, DatasetRule rule) {
        String letter = Choices.letter(gold);
        boolean choice = rule == DatasetRule.CHOICE || (!letter.isEmpty() && gold.contains("("));
        return choice && !letter.isEmpty() && letter.equals(Choices.letter(answer));
    }
}

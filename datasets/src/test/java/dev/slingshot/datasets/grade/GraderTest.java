package dev.slingshot.datasets.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Policy;
import dev.slingshot.datasets.answer.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraderTest {
    private final Grader flexible = new Grader(Profile.FLEXIBLE);

    @Test
    void aVerdictSaysWhereTheAnswerStoodAndWhatMadeItEqual() {
        var verdict = flexible.grade("\\frac{1}{2}", "So we get $\\boxed{0.5}$.");
        assertThat(verdict.outcome()).isEqualTo(Outcome.CORRECT);
        assertThat(verdict.extracted()).isEqualTo("0.5");
        assertThat(verdict.how()).isEqualTo("box, exact");
    }

    @Test
    void aBoxThatNeverClosesIsTruncated() {
        assertThat(flexible.grade("5", "so the total is \\boxed{5 +").outcome())
                .isEqualTo(Outcome.TRUNCATED);
    }

    @Test
    void thinkingThatNeverEndsIsTruncated() {
        assertThat(flexible.grade("5", "<think>maybe \\boxed{5}").outcome())
                .isEqualTo(Outcome.TRUNCATED);
    }

    @Test
    void aResponseWithoutAnyAnswerIsUnreadable() {
        assertThat(
                        flexible.grade("5", "I do not know, and nobody does, sorry about that.")
                                .outcome())
                .isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void strictWantsABoxOrAMarker() {
        var strict = new Grader(Profile.STRICT);
        assertThat(strict.grade("5", "The answer is 5.").outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(strict.grade("5", "The answer is 5.\n#### 5").isCorrect()).isTrue();
        assertThat(strict.grade("5", "#### 5\n#### 6").outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void qwenForgivesAFactorOfAHundredAndTheOthersDoNot() {
        assertThat(new Grader(Profile.QWEN).grade("50", "\\boxed{0.5}").isCorrect()).isTrue();
        assertThat(flexible.grade("50", "\\boxed{0.5}").isCorrect()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So $\\boxed{0.5}$.",
                "The answer is 50.",
                "#### 50\n#### 51",
                "First 50, then 51.",
                "<think>\\boxed{50}",
                "<answer>0.5</answer>",
                "so it is \\boxed{50 +",
                "nobody knows"
            })
    void profilesJudgedTogetherSayWhatEachSaysAlone(String response) {
        var profiles = List.of(Profile.QWEN, Profile.STRICT, Profile.FLEXIBLE);
        assertThat(AnswerExtractor.extract(response, profiles))
                .isEqualTo(
                        profiles.stream()
                                .map(each -> AnswerExtractor.extract(response, each))
                                .toList());
        var together =
                Grader.gradeAnswer(
                        profiles,
                        Policy.USUAL,
                        "50",
                        response,
                        Optional.empty(),
                        DatasetRule.GENERAL);
        assertThat(together)
                .isEqualTo(
                        profiles.stream()
                                .map(each -> new Grader(each).gradeAnswer("50", response))
                                .toList());
    }

    @Test
    void qwensToleranceIsItsOwnAmongSeveral() {
        assertThat(
                        Grader.gradeAnswer(
                                List.of(Profile.FLEXIBLE, Profile.QWEN),
                                Policy.USUAL,
                                "50",
                                "0.5",
                                Optional.empty(),
                                DatasetRule.GENERAL))
                .extracting(Verdict::how)
                .containsExactly("different", "qwen tolerance");
    }

    @Test
    void theQuestionDecidesAboutPercent() {
        var asked = Optional.of("What percent of the apples are red?");
        assertThat(grade("50", "50\\%", asked).isCorrect()).isTrue();
        assertThat(grade("50", "\\frac{1}{2}", asked).isCorrect()).isFalse();
        assertThat(grade("0.5", "0.5\\%", asked).isCorrect()).isTrue();
        assertThat(grade("0.5", "50\\%", asked).isCorrect()).isFalse();
    }

    @Test
    void theQuestionDecidesAboutADroppedBase() {
        assertThat(flexible.gradeAnswer("52_8", "52").isCorrect()).isFalse();
        assertThat(grade("52_8", "52", Optional.of("Write 42 in base 8.")).isCorrect()).isTrue();
        assertThat(grade("52_8", "42", Optional.of("Write 42 in base 8.")).isCorrect()).isFalse();
    }

    @Test
    void theQuestionDecidesAboutRounding() {
        assertThat(flexible.gradeAnswer("0.33", "\\frac13").isCorrect()).isFalse();
        var asked = Optional.of("Round to the nearest hundredth.");
        assertThat(grade("0.33", "\\frac13", asked).isCorrect()).isTrue();
        assertThat(grade("0.33", "\\frac14", asked).isCorrect()).isFalse();
    }

    @Test
    void aChoiceIsItsLetterWhateverIsAroundIt() {
        for (String answer : new String[] {"B", "(B)", "\\text{B}", "B.", "(B) 42", "Option B"}) {
            var verdict = flexible.gradeAnswer("B", answer, Optional.empty(), DatasetRule.CHOICE);
            assertThat(verdict.isCorrect()).as(answer).isTrue();
        }
        for (String answer : new String[] {"C", "(C)", "A or B", "Bob"}) {
            var verdict = flexible.gradeAnswer("B", answer, Optional.empty(), DatasetRule.CHOICE);
            assertThat(verdict.isCorrect()).as(answer).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void anEmptyAnswerIsNeverCorrect(Profile profile) {
        var grader = new Grader(profile);
        assertThat(grader.grade("5", "").isCorrect()).isFalse();
        assertThat(grader.gradeAnswer("", "").isCorrect()).isFalse();
        assertThat(grader.gradeAnswer("$$", "$ $").isCorrect()).isFalse();
    }

    private Verdict grade(String gold, String answer, Optional<String> question) {
        return flexible.gradeAnswer(gold, answer, question, DatasetRule.GENERAL);
    }
}

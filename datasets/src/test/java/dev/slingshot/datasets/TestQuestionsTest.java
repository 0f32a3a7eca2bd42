package dev.slingshot.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class TestQuestionsTest {
    private static final Map<String, String> FIELDS =
            Map.of("gsm8k", "question", "math-500", "problem");

    @ParameterizedTest
    @CsvSource({"gsm8k, gsm8k/test.jsonl, 1319", "math-500, math-500/test.jsonl, 500"})
    void every_question_of_a_public_test_set_is_known(String set, String file, int rows)
            throws IOException {
        var lines = Mirror.lines(file);

        assertThat(lines).hasSize(rows);
        assertThat(lines)
                .allSatisfy(line -> assertThat(TestQuestions.setOf(text(line, set))).contains(set));
    }

    @Test
    void a_question_is_known_however_it_is_set() {
        assertThat(
                        TestQuestions.setOf(
                                "Convert the point \\((0,3)\\) in rectangular coordinates to polar coordinates. "
                                        + "Enter your answer in the form $(r,\\theta),$ where $r > 0$ and $0 \\le \\theta < 2 \\pi.$"))
                .contains("math-500");
    }

    @Test
    void other_questions_are_in_no_set() {
        assertThat(TestQuestions.setOf("What is 2 + 2?")).isEmpty();
    }

    private static String text(String line, String set) {
        return JsonMapper.shared().readTree(line).path(FIELDS.getOrDefault(set, "")).stringValue();
    }
}

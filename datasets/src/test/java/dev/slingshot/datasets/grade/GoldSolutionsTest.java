package dev.slingshot.datasets.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Mirror;
import dev.slingshot.datasets.answer.Answer;
import dev.slingshot.datasets.answer.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class GoldSolutionsTest {
    private static final List<String> SAME_IN_ANOTHER_FORM =
            List.of(
                    "(-2,1) | -2,1",
                    "-2,1 | 1,-2",
                    "10,\\!080 | 10080",
                    "120 | 120^\\circ",
                    "15 | 15\\mbox{ cm}^2",
                    "180^\\circ | \\pi",
                    "30 | 30^\\circ",
                    "90 | 90^\\circ");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<JsonNode> rows(String file) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (String line : Mirror.lines(file)) {
            rows.add(MAPPER.readTree(line));
        }
        return rows;
    }

    @Test
    void everyMathSolutionIsCorrectUnderEveryProfile() throws IOException {
        var rows = rows("math-500/test.jsonl");
        assertThat(rows).hasSize(500);
        for (Profile profile : Profile.values()) {
            var grader = new Grader(profile);
            for (JsonNode row : rows) {
                String gold = row.get("answer").asString();
                var verdict = grader.grade(gold, row.get("solution").asString());
                assertThat(verdict.isCorrect()).as("%s: %s", gold, verdict).isTrue();
                assertThat(Answer.read(gold).isReadable()).as(gold).isTrue();
            }
        }
    }

    @Test
    void everyGsm8kSolutionIsCorrectWhereItsMarkerCounts() throws IOException {
        var rows = rows("gsm8k/test.jsonl");
        rows.addAll(rows("gsm8k/train.jsonl"));
        assertThat(rows).hasSize(8792);
        for (Profile profile : List.of(Profile.STRICT, Profile.FLEXIBLE)) {
            var grader = new Grader(profile);
            for (JsonNode row : rows) {
                String solution = row.get("answer").asString();
                String gold = GoldAnswers.gsm8k(solution).orElseThrow();
                assertThat(gold).doesNotContain(",");
                var verdict = grader.grade(gold, solution);
                assertThat(verdict.isCorrect()).as("%s: %s", gold, verdict).isTrue();
            }
        }
    }

    @Test
    void aMathGoldIsTheLastBoxOfItsSolution() throws IOException {
        var grader = new Grader(Profile.STRICT);
        for (JsonNode row : rows("math-500/test.jsonl")) {
            String boxed = GoldAnswers.math(row.get("solution").asString()).orElseThrow();
            String gold = row.get("answer").asString();
            assertThat(grader.gradeAnswer(gold, boxed).isCorrect()).as(gold).isTrue();
        }
    }

    @Test
    void noMathGoldIsEqualToAnotherThatDiffers() throws IOException {
        var grader = new Grader(Profile.FLEXIBLE);
        var golds = new ArrayList<String>();
        for (JsonNode row : rows("math-500/test.jsonl")) {
            golds.add(row.get("answer").asString());
        }
        var equal = new ArrayList<String>();
        for (int i = 0; i < golds.size(); i += 3) {
            for (int j = 0; j < golds.size(); j++) {
                String a = golds.get(i);
                String b = golds.get(j);
                if (!a.equals(b) && grader.gradeAnswer(a, b).isCorrect()) {
                    equal.add(a.compareTo(b) < 0 ? a + " | " + b : b + " | " + a);
                }
            }
        }
        assertThat(equal).isSubsetOf(SAME_IN_ANOTHER_FORM);
    }
}

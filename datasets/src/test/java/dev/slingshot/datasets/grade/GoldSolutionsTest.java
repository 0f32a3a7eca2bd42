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
                    equal.add(a + "  =  " + b);
                }
            }
        }
        assertThat(equal).allMatch(GoldSolutionsTest::differsOnlyInForm);
    }

    /// Degrees, money and spacing written in another way; a half turn is pi.
    private static boolean differsOnlyInForm(String pair) {
        String[] sides = pair.split(" {2}= {2}", -1);
        boolean halfTurn = pair.contains("180^\\circ") && pair.contains("\\pi");
        return halfTurn || digits(sides[0]).equals(digits(sides[1]));
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }
}

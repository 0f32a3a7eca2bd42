package dev.slingshot.datasets.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.answer.Answer;
import dev.slingshot.datasets.answer.Equivalence;
import dev.slingshot.datasets.answer.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Families of answers: all forms on a line of the file are the same answer, and differ from those
/// on every other line of their family. That decides the truth of each pair in a family.
class FamiliesTest {
    private static final Path FILE = Path.of("src/test/resources/grade/families.tsv");

    private record Pair(String family, String gold, String answer, boolean same) {}

    private static List<List<List<String>>> families() throws IOException {
        var families = new ArrayList<List<List<String>>>();
        for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
            if (line.startsWith("# ")) {
                families.add(new ArrayList<>());
            } else {
                families.getLast().add(List.of(line.split("\t", -1)));
            }
        }
        return families;
    }

    private static List<Pair> pairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        for (var family : families()) {
            for (List<String> golds : family) {
                for (List<String> answers : family) {
                    for (String gold : golds) {
                        for (String answer : answers) {
                            pairs.add(
                                    new Pair(
                                            family.getFirst().getFirst(),
                                            gold,
                                            answer,
                                            golds.equals(answers)));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void noNearMissOfAFamilyIsCorrect() throws IOException {
        var grader = new Grader(Profile.FLEXIBLE);
        assertThat(pairs())
                .filteredOn(pair -> !pair.same())
                .hasSizeGreaterThan(20_000)
                .filteredOn(pair -> grader.gradeAnswer(pair.gold(), pair.answer()).isCorrect())
                .isEmpty();
    }

    @Test
    void everyFormOfAnAnswerIsCorrect() throws IOException {
        var grader = new Grader(Profile.FLEXIBLE);
        assertThat(pairs())
                .filteredOn(Pair::same)
                .hasSizeGreaterThan(8_000)
                .filteredOn(pair -> !grader.gradeAnswer(pair.gold(), pair.answer()).isCorrect())
                .isEmpty();
    }

    @Test
    void groupingJoinsNothingThatDiffersByMoreThanItsUnitOrItsName() throws IOException {
        var joined = new ArrayList<String>();
        for (Pair pair : pairs()) {
            var gold = Answer.read(pair.gold());
            var answer = Answer.read(pair.answer());
            boolean same = Equivalence.same(gold, answer).isSame();
            if (same && !pair.same() && !haveUnits(gold, answer) && !haveNames(pair)) {
                joined.add(pair.toString());
            }
        }
        assertThat(joined).isEmpty();
    }

    @Test
    void groupingIsSymmetricAndTransitive() throws IOException {
        for (var family : families()) {
            var answers = new ArrayList<Answer>();
            for (List<String> forms : family) {
                for (String form : forms) {
                    answers.add(Answer.read(form));
                }
            }
            var same = same(answers);
            for (int i = 0; i < same.length; i++) {
                assertThat(same[i][i]).isTrue();
                for (int j = 0; j < same.length; j++) {
                    String pair = answers.get(i) + " | " + answers.get(j);
                    assertThat(same[i][j]).as(pair).isEqualTo(same[j][i]);
                    for (int k = 0; same[i][j] && k < same.length; k++) {
                        assertThat(same[j][k] && !same[i][k])
                                .as(pair + " | " + answers.get(k))
                                .isFalse();
                    }
                }
            }
        }
    }

    /// It leaves names aside, too: x = 5 and 5 are one class, and so are 5 and y = 5.
    private static boolean haveNames(Pair pair) {
        return pair.gold().contains("=") && pair.answer().contains("=");
    }

    /// A vote leaves units aside: 25 cm and 25 are one class, and so are 25 and 25 percent.
    private static boolean haveUnits(Answer a, Answer b) {
        return a.number().isPresent() && a.number().equals(b.number());
    }

    private static boolean[][] same(List<Answer> answers) {
        int n = answers.size();
        var same = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                same[i][j] = Equivalence.same(answers.get(i), answers.get(j)).isSame();
            }
        }
        return same;
    }
}

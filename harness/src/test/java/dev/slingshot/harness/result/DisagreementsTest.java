package dev.slingshot.harness.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisagreementsTest {
    private static final Said RIGHT = new Said("1", "correct", "box, text");
    private static final Said WRONG = new Said("1", "wrong", "box, different");

    @Test
    void candidates_are_counted_by_who_calls_them_right() {
        var found = new Disagreements(9);
        add(
                found,
                0,
                "sums",
                List.of(RIGHT, RIGHT, WRONG, WRONG),
                List.of(RIGHT, WRONG, RIGHT, WRONG));
        var sums = found.found().getFirst();
        assertThat(sums.candidates()).isEqualTo(4);
        assertThat(sums.bothRight()).isEqualTo(1);
        assertThat(sums.onlyFirst()).isEqualTo(1);
        assertThat(sums.onlySecond()).isEqualTo(1);
        assertThat(sums.flips()).extracting(Disagreement.Flip::place).containsExactly("1", "2");
    }

    @Test
    void whoever_comes_first_the_flips_kept_are_the_runs_first() {
        var rising = new Disagreements(3);
        var falling = new Disagreements(3);
        for (int i = 0; i < 6; i++) {
            add(rising, i, "sums", List.of(RIGHT), List.of(WRONG));
            add(falling, 5 - i, "sums", List.of(RIGHT), List.of(WRONG));
        }
        assertThat(falling.found()).isEqualTo(rising.found());
        var only = rising.found().getFirst();
        assertThat(only.onlyFirst()).isEqualTo(6);
        assertThat(only.flips())
                .extracting(Disagreement.Flip::problem)
                .containsExactly("sums/p0", "sums/p1", "sums/p2");
    }

    @Test
    void data_sets_come_in_the_runs_order() {
        var found = new Disagreements(3);
        add(found, 7, "algebra", List.of(RIGHT), List.of(RIGHT));
        add(found, 2, "words", List.of(RIGHT), List.of(RIGHT));
        add(found, 0, "algebra", List.of(RIGHT), List.of(RIGHT));
        assertThat(found.found())
                .extracting(Disagreement::dataset)
                .containsExactly("algebra", "words");
    }

    private static void add(
            Disagreements found, int number, String dataset, List<Said> first, List<Said> second) {
        var problem = new Problem("p" + number, dataset, "What?", "1", "", Map.of());
        var answers = first.stream().map(_ -> "1").toArray(String[]::new);
        var trial = Recordings.pool("cell", problem, 1, new double[0], answers);
        found.add(new Disagreements.Place(0, number, 1), trial, first, second);
    }
}

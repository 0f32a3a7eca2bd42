package dev.slingshot.datasets.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ArithmeticTest {
    private final Dataset all = Arithmetic.all();

    @Test
    void the_texts_of_this_version_never_change() {
        assertThat(all.card().sha256())
                .isEqualTo("759dbb17c001a5309e8016d85a54915e5a356055c38a660e1801db100af7917b");
        assertThat(Arithmetic.quickstart().card().sha256())
                .isEqualTo("270f47cbf44207cced193bc0f5a6b054736bded4ac3254d94e88a8147117824e");
    }

    @Test
    void every_family_has_ten_problems() {
        var counts =
                all.problems().stream()
                        .collect(
                                Collectors.groupingBy(
                                        problem -> problem.tags().get("family"),
                                        Collectors.counting()));
        assertThat(counts).hasSize(11).allSatisfy((_, count) -> assertThat(count).isEqualTo(10));
    }

    @Test
    void the_quickstart_is_forty_problems_of_the_whole_set() {
        var texts = all.problems().stream().map(Problem::text).toList();
        assertThat(Arithmetic.quickstart().problems())
                .hasSize(40)
                .allSatisfy(problem -> assertThat(texts).contains(problem.text()));
    }

    @Test
    void ids_and_texts_are_unique() {
        assertThat(all.problems()).extracting(Problem::id).doesNotHaveDuplicates();
        assertThat(all.problems()).extracting(Problem::text).doesNotHaveDuplicates();
    }

    @Test
    void levels_span_one_to_five() {
        assertThat(all.problems())
                .extracting(problem -> problem.tags().get("level"))
                .contains("1", "2", "3", "4", "5")
                .doesNotContain("0", "6");
    }

    @Test
    void the_working_is_true_line_by_line_and_ends_at_the_reference() {
        for (Problem problem : all.problems()) {
            String[] lines = problem.solution().split("\n\n", -1);
            assertThat(Arrays.stream(lines)).as(problem.text()).allMatch(ArithmeticTest::holds);
            assertThat(lines[lines.length - 1]).endsWith("= " + problem.reference());
        }
    }

    @Test
    void no_number_on_the_way_is_below_zero() {
        assertThat(all.problems()).noneMatch(problem -> problem.solution().contains("= -"));
    }

    private static boolean holds(String line) {
        String[] words = line.split(" ", -1);
        int a = Integer.parseInt(words[0]);
        int b = Integer.parseInt(words[2]);
        int result =
                switch (words[1]) {
                    case "+" -> a + b;
                    case "-" -> a - b;
                    case "*" -> a * b;
                    case "/" -> a / b;
                    default -> throw new AssertionError(line);
                };
        return result == Integer.parseInt(words[4]);
    }

    @Test
    void no_problem_to_learn_from_is_in_the_set() {
        var texts = Arithmetic.all().problems().stream().map(Problem::text).toList();

        assertThat(Arithmetic.train().problems()).hasSize(220);
        assertThat(Arithmetic.train().problems().stream().map(Problem::text))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(texts);
    }
}

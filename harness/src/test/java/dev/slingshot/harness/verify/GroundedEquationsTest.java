package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.Question;
import dev.slingshot.datasets.builtin.Arithmetic;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Steps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GroundedEquationsTest {
    private static final Question SUM =
            new Question("1", "mine", "What is 7 + 5 - 3?", Map.of("family", "sum3"));
    private static final String SOUND = "7 + 5 = 12\n\n12 - 3 = 9\n\nThe answer is \\boxed{9}.";
    private final GroundedEquations verifier = new GroundedEquations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 + 5 = 12\n\n12 - 3 = 8\n\nThe answer is \\boxed{8}.",
                "7 + 4 = 11\n\n11 - 3 = 8\n\nThe answer is \\boxed{8}.",
                "7 + 5 = 12\n\n12 - 3 = 9\n\nThe answer is \\boxed{12}.",
                "7 + 5 = 12\n\nThe answer is \\boxed{12}.",
                "7 + 5 = 12\n\n7 + 5 = 12\n\n12 - 3 = 9\n\nThe answer is \\boxed{9}.",
                "The answer is \\boxed{9}.",
                "The answer is \\boxed{nine}.",
                "7 + 5 = 12\n\n12 - 3 = 9\n\nThe answer is \\boxed{-9}."
            })
    void a_flaw_scores_below_a_sound_solution(String flawed) {
        assertThat(product(SUM, flawed)).isLessThan(0.7 * product(SUM, SOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 + 5 - 3 = 9\n\nThe answer is \\boxed{9}.",
                "7+5=12\n\n12-3=9\n\nThe answer is 9.",
                "1. $7 + 5 = 12$\n\n2. $12 - 3 = \\boxed{9}$",
                "- 7 + 5 = 12\n\n- 12 - 3 = 9\n\nAnswer: \\boxed{9}",
                "7 + 5 = 12 and 12 − 3 = 9\n\nThe answer is \\boxed{9}.",
                "\\[7 + 5 = 12\\]\n\n12 plus 0 is 12, but 12 minus 3 = 9.\n\nSo \\boxed{9}",
                "7 apples + 5 apples = 12 apples\n\n12 apples - 3 apples = 9\n\n\\boxed{9}",
                "(7 + 5) - 3 = 12 - 3 = 9\n\nThe answer is \\boxed{9}."
            })
    void a_sound_solution_may_be_written_in_many_ways(String response) {
        assertThat(product(SUM, response)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 * 4 = 12 | true",
                "3 × 4 = 12 | true",
                "3 \\times 4 = 12 | true",
                "3 x 4 = 12 | true",
                "12 / 4 = 3 | true",
                "1 / 3 + 1 / 6 = 0.5 | true",
                "1,200 + 300 = 1500 | true",
                "0.1 + 0.2 = 0.3 | true",
                "12 = 3 * 4 | true",
                "2 - 5 = -3 | true",
                "3 * 4 = 13 | false",
                "1 / 3 = 0.33 | false"
            })
    void equations_are_checked_exactly(String written, boolean holds) {
        assertThat(Equations.in(written)).extracting(Equation::holds).containsExactly(holds);
    }

    @Test
    void a_number_longer_than_anybody_writes_is_not_read() {
        assertThat(Equations.in("1 + 1 = " + "1".repeat(10_000))).isEmpty();
    }

    @Test
    void a_division_by_zero_is_no_equation() {
        assertThat(Equations.in("5 / 0 = 5")).isEmpty();
    }

    @Test
    void the_working_of_every_built_in_problem_is_sound() {
        for (Problem problem : Arithmetic.all().problems()) {
            String response =
                    problem.solution() + "\n\nThe answer is \\boxed{" + problem.reference() + "}.";
            assertThat(product(problem.question(), response)).as(problem.id()).isGreaterThan(0.8);
        }
    }

    @Test
    void the_clause_before_an_equation_is_no_part_of_it() {
        var story =
                new Question(
                        "1",
                        "mine",
                        "Lena has 9 coins. She finds 4 more coins. How many does she have?",
                        Map.of());
        assertThat(
                        product(
                                story,
                                "She finds 4 more coins: 9 + 4 = 13\n\nThe answer is \\boxed{13}."))
                .isEqualTo(0.95);
    }

    @Test
    void a_hostile_step_is_read_in_time_linear_in_its_length() {
        String hostile = "(".repeat(50_000) + "1,".repeat(50_000) + "= 9".repeat(10_000);
        assertThat(verifier.score(SUM, List.of(hostile)).steps()).hasSize(1);
    }

    @Test
    void the_best_of_some_candidates_is_the_sound_one() {
        var responses =
                List.of(
                        "7 + 5 = 13\n\n13 - 3 = 10\n\nThe answer is \\boxed{10}.",
                        SOUND,
                        "It is 9");
        assertThat(responses.stream().max(Comparator.comparingDouble(text -> product(SUM, text))))
                .contains(SOUND);
    }

    private double product(Question question, String response) {
        return Aggregation.PRODUCT.of(verifier.score(question, Steps.of(response)).steps());
    }
}

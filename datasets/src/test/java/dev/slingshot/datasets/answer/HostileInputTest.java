package dev.slingshot.datasets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {
    static Stream<String> hostile() {
        return Stream.of(
                "9^{9^{9^{9^{9^{9}}}}}",
                "2^{".repeat(500) + "2" + "}".repeat(500),
                "1000000!",
                "((((10!)!)!)!)!",
                "{".repeat(10_000) + "1" + "}".repeat(10_000),
                "}".repeat(10_000),
                "(".repeat(10_000) + "1" + ")".repeat(10_000),
                "7".repeat(100_000),
                ".".repeat(100_000),
                "\\".repeat(100_000),
                "$".repeat(100_000),
                "\\boxed{".repeat(14_000),
                "\\boxed{5} ".repeat(10_000),
                "\\boxed{5}, \\boxed{6}, ".repeat(5_000),
                "\\frac{1}{1+".repeat(70) + "1" + "}".repeat(70),
                "\\frac".repeat(5_000),
                "\\sqrt{1+".repeat(70) + "2" + "}".repeat(70),
                "1+".repeat(1_900) + "1",
                "\\sqrt{2}+".repeat(400) + "1",
                "answer is ".repeat(10_000),
                "the answer is $".repeat(7_000),
                "#### 5\n".repeat(14_000),
                "1,".repeat(1_900),
                "\\pm 1".repeat(30),
                "\\{" + "\\sqrt{2},".repeat(300) + "1\\}",
                "(x+1)^{1000000}",
                "(x+y+z)^{99999999999999999999999999}",
                "1e999999999",
                "\\frac{" + "7".repeat(1_900) + "}{" + "3".repeat(1_900) + "}",
                "<think>".repeat(14_000),
                "\\text{".repeat(600) + "a" + "}".repeat(600),
                "\\begin{pmatrix}" + "1&".repeat(1_800) + "\\end{pmatrix}",
                "|".repeat(4_000),
                "-".repeat(4_000) + "1",
                "3" + "!".repeat(4_000),
                "2" + "^2".repeat(1_900),
                "\\sin ".repeat(700) + "x",
                "\\binom{100000000}{50000000}",
                "x=".repeat(1_900) + "1",
                "(1,2)\\cup".repeat(400) + "(1,2)",
                "\\cos(10^{100})",
                "1.0000001^{10000000000}",
                "1/".repeat(1_900) + "1",
                "\\gcd(" + "9".repeat(1_900) + "," + "7".repeat(1_900) + ")");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileInputCostsABoundedNumberOfSteps(String input) {
        for (Profile profile : Profile.values()) {
            AnswerExtractor.extract(input, profile);
        }
        var answer = Answer.read(input);
        var next = Answer.read(input + "+1");
        var result = Equivalence.accepts(answer, next, Policy.USUAL);
        assertThat(result.isSame()).isFalse();
        assertThat(answer.steps()).isLessThan(2 * Steps.USUAL_LIMIT);
        assertThat(result.steps()).isLessThan(2 * Steps.USUAL_LIMIT);
        assertThat(Equivalence.accepts(answer, Answer.read(input), Policy.USUAL).isSame()).isTrue();
        assertThat(AnswerClasses.of(List.of(input, input + "+1", input)).labels())
                .containsExactly(0, 1, 0);
    }
}

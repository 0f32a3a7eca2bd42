package dev.slingshot.datasets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerExtractorTest {
    static Stream<Arguments> responses() {
        return Stream.of(
                Arguments.of("We get \\boxed{5}, then $\\boxed{6}$.", "6"),
                Arguments.of("so $x = \\boxed{\\frac{1}{2}}$", "\\frac{1}{2}"),
                Arguments.of("\\boxed{\\left\\{1, 2\\right\\}}", "\\left\\{1, 2\\right\\}"),
                Arguments.of("$\\boxed{2}$ and $\\boxed{3}$", "2, 3"),
                Arguments.of("$\\boxed{2}$ or $\\boxed{2.0}$", "2.0"),
                Arguments.of("\\fbox{7}", "7"),
                Arguments.of("$\\boxed 7$ apples", "7"),
                Arguments.of("$\\boxed{40}\\%$", "40\\%"),
                Arguments.of("<think>\\boxed{1}</think> It is \\boxed{2}", "2"),
                Arguments.of("bla <answer> 42 </answer>", "42"),
                Arguments.of("She has 3 + 4 = 7.\n#### 7", "7"),
                Arguments.of("#### Step 1\nadd\n#### 1. Sum it\nThe answer is 9.", "9"),
                Arguments.of(
                        "The final answer is $\\frac{3}{4}$. I hope it is correct.",
                        "\\frac{3}{4}"),
                Arguments.of("The answer is $18.", "$18"),
                Arguments.of("The answer is $18 per day.", "$18 per day"),
                Arguments.of("So the answer is 3.5.", "3.5"),
                Arguments.of("**Answer:** 12", "12"),
                Arguments.of("**Final Answer**\n\n$12$", "12"),
                Arguments.of("work\n\n# Answer\n\n1,234", "1,234"),
                Arguments.of("Final Answer: The final answer is $5$. I hope it is correct.", "5"),
                Arguments.of("The answer to how many eggs she has left is 14.", "14"),
                Arguments.of("The answer is that she has 18 dollars left.", "18"),
                Arguments.of("the answers are $x=1$ and $x=2$.", "x=1, x=2"),
                Arguments.of("The answer is (B).", "(B)"),
                Arguments.of("The answer is Evelyn.", "Evelyn"),
                Arguments.of("\\frac{1}{2}", "\\frac{1}{2}"),
                Arguments.of("First 3. Then we see that\n$y = 2 + 3 = 5$.", "y = 2 + 3 = 5"),
                Arguments.of("So the roots are $2$ and $3$.", "2, 3"),
                Arguments.of("Hence $x = 1$ or $x = 2$, as claimed.", "x = 1, x = 2"),
                Arguments.of("So the probability is 1/6 \u2248 0.167.", "1/6"),
                Arguments.of("The correct option is B.", "B"),
                Arguments.of("Option 3 costs more: we see that\nthe total is 7.", "7"),
                Arguments.of("Hence the answer is option (B).", "(B)"),
                Arguments.of("Final Answer: The most points on $f(x)$ is 19.", "19"),
                Arguments.of("From $1+nd=91$ we get $d$. Therefore, there are 12 of them.", "12"),
                Arguments.of(
                        "We get $3 \\cdot 4 = 12$. So 12 are left in 3 days.", "3 \\cdot 4 = 12"),
                Arguments.of("$\\boxed{1}$ papers and $\\boxed{2}$ bins", "1, 2"),
                Arguments.of("$x = \\boxed{3}$, so the answer is $\\boxed{6}$", "6"),
                Arguments.of("It takes 2 1/2 hours, they say, every day.", "2 1/2"),
                Arguments.of("Robot B2B needs 5 of type X7", "5"),
                Arguments.of("light blue", "light blue"),
                Arguments.of("does not exist", "does not exist"),
                Arguments.of("It costs $5.", "$5"),
                Arguments.of("we get \\frac{3}{4}", "\\frac{3}{4}"),
                Arguments.of("Therefore the value is -7", "-7"),
                Arguments.of("She pays $18 and $20, so she has 38 in total.", "38"),
                Arguments.of("He runs 540 meters a week", "540"),
                Arguments.of("That leaves 1,234 of them.", "1,234"),
                Arguments.of("The answer is 5.\n\nQuestion: What is 6?\nThe answer is 6.", "5"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void theStatedAnswerIsFound(String response, String answer) {
        assertThat(AnswerExtractor.extract(response, Profile.FLEXIBLE).answer()).contains(answer);
    }

    @Test
    void anUnfinishedBoxIsTruncatedUnlessAnEarlierOneIsWhole() {
        assertThat(AnswerExtractor.extract("\\boxed{12", Profile.FLEXIBLE))
                .isEqualTo(new Extraction.Truncated());
        assertThat(AnswerExtractor.extract("\\boxed{1} \\boxed{2", Profile.FLEXIBLE).answer())
                .contains("1");
    }

    @Test
    void aShortSentenceIsNoAnswer() {
        for (String prose : new String[] {"I am not sure", "No idea", "Sorry", "Let me see"}) {
            assertThat(AnswerExtractor.extract(prose, Profile.FLEXIBLE))
                    .as(prose)
                    .isEqualTo(new Extraction.Missing());
        }
    }

    @Test
    void nothingIsMissing() {
        assertThat(AnswerExtractor.extract("", Profile.FLEXIBLE))
                .isEqualTo(new Extraction.Missing());
        assertThat(AnswerExtractor.extract("\n \n", Profile.STRICT))
                .isEqualTo(new Extraction.Missing());
    }

    @Test
    void strictRefusesSeveralDifferentMarkers() {
        assertThat(AnswerExtractor.extract("#### 5\n#### 6", Profile.STRICT))
                .isInstanceOf(Extraction.Conflicting.class);
    }
}

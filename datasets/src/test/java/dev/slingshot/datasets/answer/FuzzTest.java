package dev.slingshot.datasets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final int INPUTS = 100_000;
    private static final List<Profile> PROFILES =
            List.of(Profile.STRICT, Profile.FLEXIBLE, Profile.QWEN);
    private static final String[] SEEDS = {
        "\\frac{1}{2}",
        "x^2+3x-6",
        "\\left( 3, \\frac{\\pi}{2} \\right)",
        "(-\\infty, 2) \\cup [3, 4)",
        "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
        "1 \\pm \\sqrt{19}",
        "2516_8",
        "5.4 \\text{ cents}",
        "10,\\!080",
        "\\$18.90",
        "x \\in [-2,7]",
        "y = -2x",
        "\\text{(B)}",
        "0.1\\overline{6}",
        "\\sin^2 30^\\circ",
        "\\log_2 8",
        "12:30 \\text{ p.m.}",
        "10\\%",
        "|x-1|",
        "\\{1,2,3\\}",
        "\\binom{5}{2}",
        "7!",
        "e^{i\\pi}",
        "1 < x \\le 2",
        "3 \\text{ or } 4",
        "\\boxed{5}",
        "The answer is $5$.",
        "#### 42",
        "<answer>7</answer>",
        "The correct option is: B, so the answer, we see: 5",
        "My final choice: (C)",
        "### Answer\n\n12",
        "\\boxed{1} apples and $y_2 = \\boxed{2}$",
        "\\sum_{k=1}^{n} k^2",
        "\\prod_{i=1}^{5}\\frac{i}{i+1}",
        "\\int_0^1 x^2\\,dx",
        "\\lim_{x\\to0}\\frac{\\sin x}{x}",
        "x\\equiv3\\pmod{7}",
        "|2x-3| \\le 5",
        "\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}",
        "3\\text{ hours and }20\\text{ minutes}",
        "{n \\choose 2} + (n+1)!",
        "0.\\dot{1}4\\dot{2}",
        "\\text{Alice, Bob and Carol}",
        "p=5,q=2;p=7,q=2",
        "\\frac{\\pi}{2}+k\\pi, k\\in\\mathbb{Z}",
        "\u0130\uFF11\uFF12 \u2075\u2044\u2086 x\u207B\u00B2",
        "\u221a2 \u2264 \u03c0"
    };
    private static final String PIECES =
            "\\{}()[]$^_&%|!,;:./*+-=<>~'\"`# \n\t0123456789abcxyzeifgASU\u00bd\u221a\u03c0\u2212\u00b2\u2260\u221e";

    @Test
    void noInputBreaksTheReaderOrOutrunsItsBudget() {
        var random = new Random(20_240_817);
        int most = 0;
        for (int i = 0; i < INPUTS; i++) {
            String left = input(random);
            String right = random.nextInt(4) == 0 ? left + " " : input(random);
            var a = Answer.read(left);
            var b = Answer.read(right);
            var same = Equivalence.same(a, b);
            var accepted = Equivalence.accepts(a, b, Policy.USUAL);
            AnswerExtractor.extract(left, PROFILES.get(i % 3));
            most = Math.max(most, Math.max(a.steps(), accepted.steps()));
            assertThat(Equivalence.same(b, a).isSame())
                    .as("%s | %s", left, right)
                    .isEqualTo(same.isSame());
            if (!left.isBlank()) {
                assertThat(Equivalence.same(a, a).isSame()).as(left).isTrue();
            }
        }
        assertThat(most).isLessThan(2 * Steps.USUAL_LIMIT);
    }

    static String input(Random random) {
        var text = new StringBuilder(SEEDS[random.nextInt(SEEDS.length)]);
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 1 -> text.insert(at, SEEDS[random.nextInt(SEEDS.length)]);
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                case 3 -> text.insert(at, text.substring(0, Math.min(at, 200)));
                default -> {
                    if (at < text.length()) {
                        text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                    }
                }
            }
        }
        return text.toString();
    }
}

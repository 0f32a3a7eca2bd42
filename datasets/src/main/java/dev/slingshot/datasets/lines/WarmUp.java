package dev.slingshot.datasets.lines;

import dev.slingshot.datasets.answer.AnswerClasses;
import dev.slingshot.datasets.grade.Grader;
import java.util.List;

/// Work done before the first line, so that no line is charged for loading the code it runs.
final class WarmUp {
    private static final List<String> ANSWERS =
            List.of(
                    "1+\\sqrt{2}",
                    "\\cos 2x",
                    "2\\cos^2 x - 1",
                    "\\frac{\\pi}{3}",
                    "(1, 2]",
                    "\\{1, 2\\}",
                    "x=2^{3}",
                    "x > 2 \\text{ cm}",
                    "\\boxed{5\\%}",
                    "12:30",
                    "e^{2x}",
                    "|x - 1| < 3",
                    "\\binom{n}{2} + n!",
                    "\\sum_{k=1}^{5} k^2",
                    "x \\equiv 3 \\pmod 7",
                    "light blue, dark red and 3 \\text{ hours}",
                    "\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}");
    private static final int ROUNDS = 4;

    private WarmUp() {}

    static void grade(Grader grader) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String answer : ANSWERS) {
                for (String gold : ANSWERS) {
                    grader.gradeAnswer(gold + " ", answer);
                }
                grader.grade("1", "The answer is $" + answer + "$.");
                grader.grade("1", "So $x = 2$. It is " + answer);
            }
        }
    }

    static void group() {
        for (int round = 0; round < ROUNDS; round++) {
            AnswerClasses.of(ANSWERS);
        }
    }
}

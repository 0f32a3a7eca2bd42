package dev.slingshot.datasets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerClassesTest {
    private static final List<List<String>> CLASSES =
            List.of(
                    List.of("1/2", "0.5", "\\frac12", "$\\dfrac{2}{4}$", "x=\\frac{1}{2}", ".50"),
                    List.of("-\\frac12", "-0.5", "\\frac{-1}{2}"),
                    List.of("2\\sqrt{5}", "\\sqrt{20}", "\\frac{10}{\\sqrt5}"),
                    List.of("(1,2)", "\\left( 1, 2 \\right)", "x=1, y=2"),
                    List.of("(2,1)", "( 2 , 1.0 )"),
                    List.of("[1,2]", "1 \\le x \\le 2"),
                    List.of("\\{1,2\\}", "1, 2", "2,1", "x=1 \\text{ or } x=2"),
                    List.of("(x+1)^2", "x^2+2x+1"),
                    List.of("(x+1)^2+1", "x^2+2x+2"),
                    List.of("\\text{even}", "Even", "even."),
                    List.of("\\text{odd}", "odd"),
                    List.of("no idea \\foo{1}", "no idea  \\foo{1}"),
                    List.of("10^{400}", "100^{200}"),
                    List.of("10^{400}+1"),
                    List.of("2516_8", "2516_{8}"),
                    List.of("2516_9"),
                    List.of("1000000", "1,000,000", "10^6"),
                    List.of("1 \\pm \\sqrt2", "1+\\sqrt2, 1-\\sqrt2"));

    @Test
    void whatMeansTheSameSharesALabelAndNothingElseDoes() {
        var answers = new ArrayList<String>();
        var truth = new ArrayList<Integer>();
        for (int round = 0; round < 4; round++) {
            for (int c = 0; c < CLASSES.size(); c++) {
                for (String answer : CLASSES.get(c)) {
                    answers.add(answer);
                    truth.add(c);
                }
            }
        }
        int[] labels = AnswerClasses.of(answers).labels();
        for (int i = 0; i < labels.length; i++) {
            assertThat(labels[i]).as(answers.get(i)).isEqualTo(truth.get(i));
        }
    }

    @Test
    void thePartitionDoesNotDependOnTheOrder() {
        var answers = new ArrayList<>(CLASSES.stream().flatMap(List::stream).toList());
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            java.util.Collections.shuffle(answers, random);
            var classes = AnswerClasses.of(answers);
            assertThat(classes.size()).isEqualTo(CLASSES.size());
            for (int label = 0; label < classes.size(); label++) {
                int first = classes.members(label).getFirst();
                assertThat(classes.representative(label)).isEqualTo(answers.get(first));
            }
        }
    }

    @Test
    void sameIsReflexiveSymmetricAndTransitive() {
        var answers = CLASSES.stream().flatMap(List::stream).map(Answer::read).toList();
        int n = answers.size();
        var same = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                same[i][j] = Equivalence.same(answers.get(i), answers.get(j)).isSame();
            }
        }
        for (int i = 0; i < n; i++) {
            assertThat(same[i][i]).isTrue();
            for (int j = 0; j < n; j++) {
                assertThat(same[i][j]).isEqualTo(same[j][i]);
                for (int k = 0; k < n; k++) {
                    assertThat(same[i][j] && same[j][k] && !same[i][k]).isFalse();
                }
            }
        }
    }

    @Test
    void labelsCountFromZeroInTheOrderOfFirstSight() {
        assertThat(AnswerClasses.of(List.of("b", "a", "b", "c")).labels())
                .containsExactly(0, 1, 0, 2);
        assertThat(AnswerClasses.of(List.of()).labels()).isEmpty();
    }
}

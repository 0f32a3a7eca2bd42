package dev.slingshot.harness.mtrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegressionTest {

    /// At the optimum the gradient of cost * loss + ridge / 2 is zero, and of the loss alone along
    /// the intercept.
    @Test
    void the_fit_is_where_the_penalised_likelihood_is_largest() {
        double cost = .7;
        var examples = examples();
        var fit = Regression.fit(examples, cost);
        double[] gradient = fit.weights();
        double intercept = 0;
        for (Example one : examples) {
            double error = fit.probability(one.row()) - (one.right() ? 1 : 0);
            intercept += error;
            for (Row.Part part : one.row().parts()) {
                for (int i = 0; i < part.size(); i++) {
                    gradient[part.place(i) - 1] += cost * error * part.value(i);
                }
            }
        }

        assertThat(intercept).isCloseTo(0, within(.05));
        assertThat(gradient).containsOnly(new double[gradient.length], within(.05));
        assertThat(fit.weights()[0]).isPositive();
    }

    @Test
    void the_sign_does_not_depend_on_which_label_comes_first() {
        var reversed = new ArrayList<>(examples());
        java.util.Collections.reverse(reversed);

        assertThat(Regression.fit(reversed, .7).weights())
                .containsExactly(Regression.fit(examples(), .7).weights(), within(.01));
    }

    @Test
    void one_class_only_gives_one_chance_that_is_never_certain() {
        var wrong = examples().stream().filter(one -> !one.right()).toList();

        assertThat(Regression.fit(wrong, 1).probability(wrong.getFirst().row()))
                .isCloseTo(.5 / (wrong.size() + 1), within(1e-9));
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 40; i++) {
            boolean right = i % 3 == 0;
            var row = Row.of(1, new double[] {right ? 1 : i % 5 / 5.0, (i % 7) / 7.0, i % 2});
            examples.add(new Example(i, row, right));
        }
        return examples;
    }
}

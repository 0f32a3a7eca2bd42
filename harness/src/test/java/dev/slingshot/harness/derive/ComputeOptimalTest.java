package dev.slingshot.harness.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComputeOptimalTest {
    private static final int QUESTIONS = 40;
    private static final int SEEDS = 4;

    @Test
    void each_bin_gets_the_arm_that_is_best_there() {
        // The first arm solves the hard half, the second the easy half.
        double[][] ease = table((question, _) -> question < QUESTIONS / 2 ? .2 : .8);
        var hard = table((question, _) -> question < QUESTIONS / 2 ? 1 : 0);
        var easy = table((question, _) -> question < QUESTIONS / 2 ? 0 : 1);
        var optimal = optimal(ease, Bins.ORACLE, 2, hard, easy);
        for (int[][] choice : List.of(optimal.crossFitted(), optimal.inSample())) {
            for (int question = 0; question < QUESTIONS; question++) {
                assertThat(choice[question]).containsOnly(question < QUESTIONS / 2 ? 0 : 1);
            }
        }
    }

    @Test
    void fault_14_luck_pays_in_sample_and_not_cross_fitted() {
        var random = new SplittableRandom(3);
        var arms = new ArrayList<double[][]>();
        for (int arm = 0; arm < 12; arm++) {
            arms.add(coins(random));
        }
        double[][] ease = coins(random);
        var optimal = optimal(ease, Bins.PREDICTED, 5, arms.toArray(double[][][]::new));
        assertThat(mean(optimal.inSample(), arms)).isGreaterThan(.55);
        // 160 coins: four standard errors are .16.
        assertThat(mean(optimal.crossFitted(), arms)).isCloseTo(.5, within(.1));
    }

    @Test
    void of_equally_good_arms_the_cheapest_is_taken() {
        var same = table((_, _) -> 1);
        var arms = List.of(new ComputeOptimal.Arm(same, 8), new ComputeOptimal.Arm(same, 2));
        var optimal =
                new ComputeOptimal(
                        arms, table((question, _) -> question % 5 / 5.0), Bins.ORACLE, 5);
        assertThat(List.of(optimal.crossFitted()))
                .allSatisfy(row -> assertThat(row).containsOnly(1));
    }

    @Test
    void absolute_bins_part_at_a_tenth_and_at_a_half() {
        assertThat(Bins.ABSOLUTE.of(new double[] {0, .09, .1, .49, .5, 1}, 5))
                .containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void equal_values_are_in_one_bin_however_many_there_are() {
        assertThat(Bins.ORACLE.of(new double[] {0, 0, 0, 0, 0, 0, 0, 1}, 4))
                .containsExactly(3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(Bins.ORACLE.of(new double[] {0, .25, .5, .75}, 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void one_seed_is_refused() {
        var one = new double[][] {{1}, {0}};
        assertThatThrownBy(() -> optimal(one, Bins.ORACLE, 5, one))
                .hasMessageContaining("two seeds");
    }

    private interface Cell {
        double at(int question, int seed);
    }

    private static double[][] table(Cell cell) {
        double[][] table = new double[QUESTIONS][SEEDS];
        for (int question = 0; question < QUESTIONS; question++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                table[question][seed] = cell.at(question, seed);
            }
        }
        return table;
    }

    private static double[][] coins(SplittableRandom random) {
        return table((_, _) -> random.nextInt(2));
    }

    private static ComputeOptimal optimal(
            double[][] ease, Bins bins, int quantiles, double[][]... arms) {
        var list = new ArrayList<ComputeOptimal.Arm>();
        for (double[][] arm : arms) {
            list.add(new ComputeOptimal.Arm(arm, 1));
        }
        return new ComputeOptimal(list, ease, bins, quantiles);
    }

    private static double mean(int[][] choice, List<double[][]> arms) {
        double sum = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            for (int seed = 0; seed < SEEDS; seed++) {
                sum += arms.get(choice[question][seed])[question][seed];
            }
        }
        return sum / QUESTIONS / SEEDS;
    }
}

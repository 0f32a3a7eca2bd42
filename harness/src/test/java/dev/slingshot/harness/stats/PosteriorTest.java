package dev.slingshot.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Figures from scipy: for each arm a of (c, n),
///
///     quad(lambda x: beta.pdf(x, .5+c[a], .5+n[a]-c[a]) *
///          prod(beta.cdf(x, .5+c[b], .5+n[b]-c[b]) for b != a), 0, 1,
///          epsabs=1e-12, limit=500, points=[.001, .01, .1, .5, .9, .99, .999])
final class PosteriorTest {

    @Test
    void the_chances_of_being_largest_are_those_of_scipy() {
        chances(List.of(8, 5, 11), 16, .13754829, .00938621, .85306551);
        chances(List.of(600, 610, 590), 1000, .28107367, .60734063, .1115857);
    }

    @Test
    void shares_at_the_ends_are_integrated_too() {
        chances(List.of(0, 0, 1), 4, .13363342, .13363342, .73273317);
        chances(List.of(16, 16, 15), 16, .46901062, .46901062, .06197875);
        chances(List.of(0, 0, 0), 16, 1 / 3.0, 1 / 3.0, 1 / 3.0);
    }

    private static void chances(List<Integer> right, int total, double... expected) {
        var found = new Posterior().largest(new ArmCounts(right, List.of(total, total, total)));

        assertThat(found).containsExactly(expected, within(2e-6));
        assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-12));
    }
}

package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.simple.RandomSource;

/// A 95 % percentile interval of any figure of a set of questions, by drawing whole questions with
/// replacement.
///
/// @param resamples drawn
/// @param seed the same questions always give the same interval
public record Resampling(int resamples, long seed) {
    /// 1000 resamples.
    public static final Resampling USUAL = new Resampling(1_000, 20_260_101);

    /// A figure of some questions.
    public interface Statistic {
        /// @param questions places, some of them several times
        /// @return empty where these questions do not define it
        OptionalDouble of(int[] questions);
    }

    /// @param questions how many there are
    /// @return empty where all of them together do not define the figure
    public Optional<Estimate> estimate(int questions, Statistic statistic) {
        var all = new int[questions];
        Arrays.setAll(all, i -> i);
        var whole = questions == 0 ? OptionalDouble.empty() : statistic.of(all);
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(estimate(whole.getAsDouble(), questions, statistic));
    }

    private Estimate estimate(double value, int questions, Statistic statistic) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, questions});
        var values = new double[resamples];
        int defined = 0;
        var places = new int[questions];
        for (int sample = 0; sample < resamples; sample++) {
            Arrays.setAll(places, _ -> random.nextInt(questions));
            var drawn = statistic.of(places);
            if (drawn.isPresent()) {
                values[defined++] = drawn.getAsDouble();
            }
        }
        var sorted = Arrays.copyOf(values, Math.max(1, defined));
        sorted[0] = defined == 0 ? value : sorted[0];
        Arrays.sort(sorted);
        return new Estimate(
                value,
                Math.min(value, Comparing.quantile(sorted, .025)),
                Math.max(value, Comparing.quantile(sorted, .975)),
                defined == resamples
                        ? "bootstrap over questions"
                        : "bootstrap over questions, undefined in %d of %d"
                                .formatted(resamples - defined, resamples));
    }
}

package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.rng.simple.RandomSource;

/// Compares two rows on the problems both have: paired by problem, all seeds of both arms drawn
/// together.
///
/// @param margin of equivalence, as a share
/// @param resamples of the bootstrap
/// @param seed of the bootstrap: the same comparison always gives the same interval
public record Comparing(double margin, int resamples, long seed) {
    /// One point, 10 000 resamples.
    public static final Comparing USUAL = new Comparing(.01, 10_000, 20_260_101);

    private static final double ALPHA = .05;

    /// With fewer problems than this that differ at all, resampling cannot see what it did not
    /// draw: an adjusted normal interval and an exact test are used instead.
    private static final int FEW_DIFFER = 10;

    /// @throws IllegalArgumentException where the two have no problem in common
    public Difference difference(ScoreSheet challenger, ScoreSheet baseline) {
        var pairs = new TreeMap<>(challenger.scores());
        pairs.keySet().retainAll(baseline.scores().keySet());
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    "two rows without a common problem cannot be paired");
        }
        var ours = new ScoreSheet(pairs);
        var theirs = new TreeMap<>(baseline.scores());
        theirs.keySet().retainAll(pairs.keySet());
        return paired(ours, new ScoreSheet(theirs));
    }

    private Difference paired(ScoreSheet ours, ScoreSheet theirs) {
        double[] a = ours.means();
        double[] b = theirs.means();
        var differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        double mean = Arrays.stream(differences).average().orElseThrow();
        double[] means = bootstrap(differences);
        boolean few = Arrays.stream(differences).filter(d -> d != 0).count() < FEW_DIFFER;
        double[] interval = few ? bonettPrice(differences) : percentiles(means);
        double low = Math.min(mean, interval[0]);
        double high = Math.max(mean, interval[1]);
        boolean binary = ours.singleBinary() && theirs.singleBinary();
        double p =
                binary
                        ? mcNemar(differences)
                        : few ? SignFlips.pValue(differences) : bootstrapP(means);
        var verdict = verdict(low, high, p);
        var remark =
                verdict == Difference.Verdict.INCONCLUSIVE
                        ? new Settling(margin, ours, theirs).remark(mean, (high - low) / 2)
                        : "";
        return new Difference(mean, low, high, a.length, verdict, OptionalDouble.of(p), remark);
    }

    private Difference.Verdict verdict(double low, double high, double p) {
        if (low > 0 && p <= ALPHA) {
            return Difference.Verdict.BETTER;
        }
        if (high < 0 && p <= ALPHA) {
            return Difference.Verdict.WORSE;
        }
        return low > -margin && high < margin
                ? Difference.Verdict.EQUIVALENT
                : Difference.Verdict.INCONCLUSIVE;
    }

    /// Means of resampled problems, sorted.
    private double[] bootstrap(double[] differences) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {seed, differences.length});
        var means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double sum = 0;
            for (int draw = 0; draw < differences.length; draw++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[i] = sum / differences.length;
        }
        Arrays.sort(means);
        return means;
    }

    private static double[] percentiles(double[] sorted) {
        return new double[] {quantile(sorted, ALPHA / 2), quantile(sorted, 1 - ALPHA / 2)};
    }

    /// Linear between order statistics, as R's type 7 and numpy's default.
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double bootstrapP(double[] means) {
        long below = Arrays.stream(means).filter(mean -> mean <= 0).count();
        long above = Arrays.stream(means).filter(mean -> mean >= 0).count();
        return Math.min(1, 2.0 * (1 + Math.min(below, above)) / (means.length + 1));
    }

    /// Adjusted interval for paired shares (Bonett and Price 2012): one more problem in each
    /// direction, so that it never shrinks to a point.
    private static double[] bonettPrice(double[] differences) {
        double n = differences.length;
        double gained = Arrays.stream(differences).filter(d -> d > 0).sum();
        double lost = -Arrays.stream(differences).filter(d -> d < 0).sum();
        double centre = (gained - lost) / (n + 2);
        double squares = (gained + lost + 2) / (n + 2) - centre * centre;
        double half = Intervals.Z * Math.sqrt(squares / (n + 2));
        return new double[] {Math.max(-1, centre - half), Math.min(1, centre + half)};
    }

    private static double mcNemar(double[] differences) {
        return McNemar.pValue(
                (int) Arrays.stream(differences).filter(d -> d > 0).count(),
                (int) Arrays.stream(differences).filter(d -> d < 0).count());
    }
}

package dev.slingshot.harness.stats;

import java.util.List;
import java.util.Locale;

/// What would settle an inconclusive comparison, if the difference is as it looks: enough problems,
/// or enough seeds on the same ones, for 80 % power to tell it from zero or from the margin.
///
/// @param margin of equivalence
record Settling(double margin, ScoreSheet ours, ScoreSheet theirs) {
    private static final double POWER = .8416212335729143;
    private static final double MOST_PROBLEMS = 100_000;
    private static final double MOST_SEEDS = 64;

    String remark(double mean, double half) {
        double distance = Math.max(Math.abs(mean), margin - Math.abs(mean));
        double error = distance / (Intervals.Z + POWER);
        double perProblem = Math.pow(half / Intervals.Z, 2) * ours.problems();
        double problems = perProblem / (error * error);
        String more =
                problems > MOST_PROBLEMS
                        ? "more than 100,000 problems"
                        : String.format(Locale.ROOT, "about %,d problems", rounded(problems));
        return more + seeds(perProblem, error);
    }

    /// More seeds shrink only the noise of the draws, not that of the choice of problems.
    private String seeds(double perProblem, double error) {
        double drawn = drawn(ours) + drawn(theirs);
        double fixed = perProblem - drawn;
        double room = error * error * ours.problems() - fixed;
        double factor = drawn / room;
        double seeds = Math.ceil(factor * Math.max(ours.seeds(), theirs.seeds()));
        return drawn > 0 && room > 0 && seeds <= MOST_SEEDS
                ? " or %d seeds".formatted((int) seeds)
                : "";
    }

    private static double drawn(ScoreSheet sheet) {
        return sheet.scores().values().stream().mapToDouble(Settling::noise).average().orElse(0);
    }

    private static double noise(List<Double> seeds) {
        return ScoreSheet.variance(seeds) / seeds.size();
    }

    /// To two digits, upwards.
    private static long rounded(double number) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(number)) - 1));
        return (long) (Math.ceil(number / unit) * unit);
    }
}

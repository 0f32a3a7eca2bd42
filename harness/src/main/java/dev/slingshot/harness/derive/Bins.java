package dev.slingshot.harness.derive;

import java.util.Arrays;
import java.util.Locale;

/// How questions are parted by difficulty.
public enum Bins {
    /// Quantiles of the policy's share of right answers (Snell et al. 2024, "oracle difficulty").
    /// Needs the reference answers, so what rests on it is a ceiling.
    ORACLE(true),
    /// Quantiles of the verifier's mean score of the policy's answers ("predicted difficulty").
    PREDICTED(false),
    /// Easy from .5, hard below .1 of the policy's share of right answers (Liu et al. 2025,
    /// arXiv:2502.06703). Needs the reference answers too.
    ABSOLUTE(true);

    private static final double HARD = .1;
    private static final double EASY = .5;

    private final boolean reference;

    Bins(boolean reference) {
        this.reference = reference;
    }

    /// Whether they can only be told by who knows the answers.
    public boolean needReference() {
        return reference;
    }

    /// The name in suites and on pages.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The bin of each question, from 0, the hardest. Equal values are in one bin.
    ///
    /// @param ease of each question, in [0, 1]
    int[] of(double[] ease, int quantiles) {
        double[] edges = this == ABSOLUTE ? new double[] {HARD, EASY} : edges(ease, quantiles);
        return Arrays.stream(ease)
                .mapToInt(value -> (int) Arrays.stream(edges).filter(edge -> value >= edge).count())
                .toArray();
    }

    private static double[] edges(double[] ease, int quantiles) {
        double[] sorted = Arrays.stream(ease).sorted().toArray();
        double[] edges = new double[quantiles - 1];
        for (int i = 1; i < quantiles; i++) {
            edges[i - 1] = sorted[(int) ((long) i * sorted.length / quantiles)];
        }
        return edges;
    }
}

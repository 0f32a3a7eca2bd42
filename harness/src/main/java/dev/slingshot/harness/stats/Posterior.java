package dev.slingshot.harness.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.BetaDistribution;

/// The chance that each arm's true share is the largest, where share a has the posterior Beta(1/2 +
/// right, 1/2 + wrong): the integral of its density times the others' distribution functions. With
/// x = sin² t the density has no pole at 0 or 1, and Gauss-Legendre in pieces over t does the rest.
/// Serves one thread.
final class Posterior {
    private static final int PIECES = 8;
    private static final int POINTS = 24;

    private final Map<ArmCounts, double[]> known = new HashMap<>();
    private final GaussIntegratorFactory rules = new GaussIntegratorFactory();

    double[] largest(ArmCounts counts) {
        return known.computeIfAbsent(counts, this::integrate).clone();
    }

    private double[] integrate(ArmCounts counts) {
        var shares = new BetaDistribution[counts.arms()];
        Arrays.setAll(
                shares,
                arm ->
                        new BetaDistribution(
                                null,
                                .5 + counts.right().get(arm),
                                .5 + counts.total().get(arm) - counts.right().get(arm)));
        var chances = new double[shares.length];
        for (int piece = 0; piece < PIECES; piece++) {
            double width = Math.PI / 2 / PIECES;
            add(chances, rules.legendre(POINTS, piece * width, (piece + 1) * width), shares);
        }
        double sum = Arrays.stream(chances).sum();
        Arrays.setAll(chances, arm -> chances[arm] / sum);
        return chances;
    }

    private static void add(double[] chances, GaussIntegrator rule, BetaDistribution[] shares) {
        for (int i = 0; i < rule.getNumberOfPoints(); i++) {
            double angle = rule.getPoint(i);
            double x = Math.sin(angle) * Math.sin(angle);
            double jacobian = 2 * Math.sin(angle) * Math.cos(angle);
            for (int arm = 0; arm < shares.length; arm++) {
                double value = shares[arm].density(x) * jacobian;
                for (int other = 0; other < shares.length; other++) {
                    value *= other == arm ? 1 : shares[other].cumulativeProbability(x);
                }
                chances[arm] += rule.getWeight(i) * value;
            }
        }
    }
}

package dev.slingshot.strategies;

import java.util.List;

/// Makes one score of a candidate's step scores. All results lie in [0, 1]; a candidate without any
/// step scores 0.
public enum Aggregation {
    LAST {
        @Override
        double ofSteps(List<Double> steps) {
            return steps.getLast();
        }
    },
    MIN {
        @Override
        double ofSteps(List<Double> steps) {
            return steps.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }
    },
    PRODUCT {
        @Override
        double ofSteps(List<Double> steps) {
            return steps.stream().mapToDouble(Double::doubleValue).reduce(1, (a, b) -> a * b);
        }
    },
    MEAN {
        @Override
        double ofSteps(List<Double> steps) {
            return steps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    },
    /// The logistic function of the sum of log-odds, each clamped so that no single step decides
    /// alone.
    LOG_ODDS {
        @Override
        double ofSteps(List<Double> steps) {
            double sum = steps.stream().mapToDouble(Aggregation::logOdds).sum();
            return 1 / (1 + Math.exp(-sum));
        }
    };

    private static final double CLAMP = 1e-6;

    public double of(List<Double> steps) {
        return steps.isEmpty() ? 0 : ofSteps(steps);
    }

    abstract double ofSteps(List<Double> steps);

    /// The name in suites and on pages, such as `log-odds`.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static double logOdds(double score) {
        double clamped = Math.clamp(score, CLAMP, 1 - CLAMP);
        return Math.log(clamped / (1 - clamped));
    }
}

package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.HeadReader.Activation;
import dev.slingshot.strategies.EngineException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How the numbers of a sequence head become a score in [0, 1].
enum ClassMap {
    /// The logistic function of the raw number.
    SIGMOID(Activation.RAW) {
        @Override
        double map(List<Double> row, int label) {
            return 1 / (1 + Math.exp(-row.get(label)));
        }
    },
    /// The number's share in the softmax over all of them.
    SOFTMAX(Activation.RAW) {
        @Override
        double map(List<Double> row, int label) {
            double sum = row.stream().mapToDouble(each -> Math.exp(each - row.get(label))).sum();
            return 1 / sum;
        }
    },
    /// The number as the server gives it, which makes a probability of it.
    SERVED(Activation.SERVED) {
        @Override
        double map(List<Double> row, int label) {
            return row.get(label);
        }
    };

    private final Activation activation;

    ClassMap(Activation activation) {
        this.activation = activation;
    }

    abstract double map(List<Double> row, int label);

    Activation activation() {
        return activation;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ClassMap named(String label) {
        return Stream.of(values())
                .filter(map -> map.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// @throws EngineException where there is no such number, or none that can be a score
    double score(List<Double> row, int label) {
        if (label >= row.size()) {
            throw new EngineException(
                    "the classifier has %d labels and none with index %d: %s; set `label`"
                            .formatted(row.size(), label, row));
        }
        double score = row.stream().allMatch(Double::isFinite) ? map(row, label) : Double.NaN;
        if (!(score >= 0 && score <= 1)) {
            throw new EngineException(
                    "the classifier gave %s, of which `map: %s` makes no score in [0, 1]; unbounded numbers want `map: sigmoid`"
                            .formatted(row, label()));
        }
        return score;
    }
}

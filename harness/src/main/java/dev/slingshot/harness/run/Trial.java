package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;

/// One problem and one seed of an experiment.
public record Trial(Experiment experiment, Problem problem, int seed) {

    @Override
    public String toString() {
        return "%s on %s, seed %d"
                .formatted(experiment.cell().id(), problem.question().key(), seed);
    }
}

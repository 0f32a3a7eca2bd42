package dev.slingshot.harness.engine.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ModelShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulatedVerifierTest {
    private static final Dataset DATA = SimulatedProblems.dataset(300);
    private static final SimulatedWorld WORLD = SimulatedWorld.of(DATA.problems());

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 0.9, 1.0})
    void aRightStepScoresAboveAWrongOneAsOftenAsItsAucSays(double auc) {
        var verifier = new SimulatedVerifier("v", new Acuity(auc, 0.3), ModelShape.UNKNOWN, WORLD);
        double wins = 0;
        int pairs = 0;
        for (Problem problem : DATA.problems()) {
            for (int variant = 0; variant < 4; variant++) {
                double right = score(verifier, problem, 0, variant);
                double wrong = score(verifier, problem, 1 + variant, variant);
                wins += right > wrong ? 1 : 0;
                pairs++;
            }
        }
        // Pairs of one problem share the right path's error: 300 independent ones at least.
        double error = Math.sqrt(auc * (1 - auc) / DATA.problems().size());
        assertThat(wins / pairs).isCloseTo(auc, within(4 * error + 1e-9));
    }

    @Test
    void aPrefixScoresTheSameWhateverFollows() {
        var verifier = SimulatedModels.VERIFIERS.get("sim-prm-8b").in(WORLD);
        var problem = DATA.problems().getFirst();
        var scenario = WORLD.scenario(problem.question().key());
        var steps = List.of(Wording.write(scenario, 0, 0, 1), Wording.write(scenario, 1, 2, 0));
        var both = verifier.score(problem.question(), steps).steps();
        var first = verifier.score(problem.question(), steps.subList(0, 1)).steps();
        assertThat(both).hasSize(2).startsWith(first.getFirst());
    }

    @Test
    void verifiedSearchesStandBetweenChanceAndPerfection() {
        var policy = SimulatedModels.POLICIES.get("sim-1b").in(WORLD);
        var means = new ArrayList<Double>();
        for (String name : List.of("sim-random", "sim-prm-weak", "sim-prm-8b", "sim-perfect")) {
            var verifier = SimulatedModels.VERIFIERS.get(name).in(WORLD);
            var trial = new Trial(policy, Optional.of(verifier), "sample", 8, 0.8);
            means.add(
                    DATA.problems().stream()
                            .mapToDouble(problem -> trial.credit(problem, 3, "best-of-n"))
                            .average()
                            .orElseThrow());
        }
        assertThat(means).isSorted();
        assertThat(means.get(2)).isGreaterThan(means.get(0) + 0.08);
    }

    private static double score(
            SimulatedVerifier verifier, Problem problem, int path, int variant) {
        var scenario = WORLD.scenario(problem.question().key());
        var step = Wording.write(scenario, 0, path, variant);
        return verifier.score(problem.question(), List.of(step)).steps().getFirst();
    }
}

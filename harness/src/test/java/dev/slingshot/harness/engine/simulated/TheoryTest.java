package dev.slingshot.harness.engine.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Question;
import dev.slingshot.harness.verify.RandomVerifier;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.search.Searches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The searches against exact expectations. Four standard errors of 500 problems and fixed seeds:
/// it passes or fails for good.
final class TheoryTest {
    private static final Dataset DATA = SimulatedProblems.dataset(500);
    private static final SimulatedWorld WORLD = SimulatedWorld.of(DATA.problems());
    private static final Skill SKILL = Skill.of(-0.14);
    private static final SimulatedPolicy POLICY =
            new SimulatedPolicy("sim-3b", SKILL, ModelShape.UNKNOWN, WORLD);
    private static final Theory THEORY = new Theory("sim-3b", SKILL, WORLD);
    private static final Verifier PERFECT = SimulatedModels.VERIFIERS.get("sim-perfect").in(WORLD);

    @Test
    void greedyDecodingSolvesItsExpectedShare() {
        agree(new Trial(POLICY, Optional.empty(), "greedy", 1, 0), "first", THEORY.accuracy(0));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "5", "16"})
    void majorityVotingSolvesItsExpectedShare(int n) {
        agree(sample(n), "majority", THEORY.majority(n, 0.8));
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "16"})
    void someSampleIsRightAsOftenAsExpected(int n) {
        agree(sample(n), "oracle", THEORY.pass(n, 0.8));
    }

    @Test
    void bestOfNByAPerfectVerifierIsPassAtN() {
        var trial = new Trial(POLICY, Optional.of(PERFECT), "sample", 8, 0.8);
        agree(trial, "best-of-n", THEORY.pass(8, 0.8));
    }

    @Test
    void aSingleBeamSolvesItsExpectedShare() {
        var trial = new Trial(POLICY, Optional.of(PERFECT), "beam", 4, 0.8);
        agree(trial, "best-of-n", THEORY.singleBeam(4, 0.8));
    }

    @Test
    void independentSubtreesSolveTheirExpectedShare() {
        var trial = new Trial(POLICY, Optional.of(PERFECT), "dvts", 8, 0.8);
        agree(trial, "best-of-n", THEORY.subtrees(8, 4, 0.8));
    }

    @Test
    void bestOfNByARandomVerifierIsASingleSample() {
        var random = new RandomVerifier(5);
        agree(
                new Trial(POLICY, Optional.of(random), "sample", 8, 0.8),
                "best-of-n",
                THEORY.accuracy(0.8));
    }

    @ParameterizedTest
    @CsvSource({"beam", "dvts", "beam-shrinking", "particle-filtering", "rebase"})
    void aTreeSearchOfOneBeamWithOneChildIsASingleSample(String search) {
        var options = Searches.ALL.get(search).option("width").isPresent();
        var trial =
                new Trial(
                        POLICY,
                        Optional.of(PERFECT),
                        search,
                        options ? Map.of("width", "1") : Map.of(),
                        1,
                        0.8);
        agree(trial, "first", THEORY.accuracy(0.8));
    }

    @Test
    void particleFilteringEstimatesItsNormalisingConstantWithoutBias() {
        // A right path's step weighs 4, a wrong one's 2/3: the odds of .8 and .4.
        var problem = DATA.problems().getFirst();
        var scenario = WORLD.scenario(problem.question().key());
        double stay = scenario.stay(SKILL.chance("sim-3b", scenario, 0.8));
        double right = 1;
        double wrong = 0;
        for (int step = 0; step < scenario.steps(); step++) {
            wrong = (wrong + right * (1 - stay)) * 2 / 3;
            right = right * stay * 4;
        }
        for (var resampling : List.of("systematic", "multinomial", "stratified")) {
            var trial =
                    new Trial(
                            POLICY,
                            Optional.of(new Dimmed(PERFECT)),
                            "particle-filtering",
                            Map.of("resampling", resampling),
                            8,
                            0.8);
            var estimates =
                    IntStream.range(0, 2000)
                            .mapToDouble(seed -> evidence(trial.run(problem, seed)))
                            .summaryStatistics();
            double mean = estimates.getAverage();
            // Four standard errors, from the largest spread that the estimates can have.
            double spread = Math.sqrt((right + wrong) * estimates.getMax());
            assertThat(mean)
                    .as(resampling)
                    .isCloseTo(right + wrong, within(4 * spread / Math.sqrt(2000)));
        }
    }

    /// The product over rounds of the particles' mean weights (Del Moral 2004).
    private static double evidence(Outcome outcome) {
        return outcome.trace().nodes().stream()
                .collect(
                        Collectors.groupingBy(
                                Trace.Node::round,
                                Collectors.averagingDouble(node -> {
                                    double score = node.scores().orElseThrow().getLast();
                                    return score / (1 - score);
                                })))
                .values()
                .stream()
                .reduce(1.0, (a, b) -> a * b);
    }

    /// A verifier that knows, and says .8 for right and .4 for wrong.
    private record Dimmed(Verifier knowing) implements Verifier {
        @Override
        public VerifierCard card() {
            return knowing.card();
        }

        @Override
        public Scores score(Question question, List<String> steps, int known) {
            var scores = knowing.score(question, steps, known);
            return Scores.free(scores.steps().stream().map(score -> score > .5 ? .8 : .4).toList());
        }
    }

    @Test
    void majorityOfOneIsASingleSampleAndOfTwoAddsNothing() {
        assertThat(THEORY.majority(1, 0.8)).isCloseTo(THEORY.accuracy(0.8), within(1e-9));
        assertThat(THEORY.majority(2, 0.8)).isCloseTo(THEORY.accuracy(0.8), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "sim-1b, -1.33, 0.260, 0.390",
        "sim-3b, -0.14, 0.414, 0.584",
        "sim-8b, 0.48, 0.498, 0.664",
        "sim-70b, 1.60, 0.652, ",
    })
    void modelsComeNearThePublishedFigures(
            String model, double strength, double greedy, Double majority) {
        var theory = new Theory(model, Skill.of(strength), WORLD);
        assertThat(theory.accuracy(0)).isCloseTo(greedy, within(0.035));
        if (majority != null) {
            assertThat(theory.majority(64, 0.8)).isCloseTo(majority, within(0.045));
        }
    }

    @Test
    void theVoteAgreesWithCountingByHand() {
        // Three answers, right with 1/2, one wrong answer alone: at least two of three right.
        assertThat(Vote.right(3, 0.5, List.of(1.0))).isCloseTo(0.5, within(1e-12));
        // p=0.6: 0.6^3 + 3*0.6^2*0.4
        assertThat(Vote.right(3, 0.6, List.of(1.0))).isCloseTo(0.648, within(1e-12));
        // p=0.4, two wrong ones of 0.3: 0.4^3 + 3*0.4^2*0.6 + 6*0.4*0.3*0.3/3
        assertThat(Vote.right(3, 0.4, List.of(0.5, 0.5))).isCloseTo(0.424, within(1e-12));
    }

    private static Trial sample(int n) {
        return new Trial(POLICY, Optional.empty(), "sample", n, 0.8);
    }

    private static void agree(Trial trial, String selection, double expected) {
        double mean =
                DATA.problems().stream()
                        .mapToDouble(problem -> trial.credit(problem, 7, selection))
                        .average()
                        .orElseThrow();
        // Upper bound of the standard error; problems differ, which only makes it smaller.
        double error = Math.sqrt(expected * (1 - expected) / DATA.problems().size());
        assertThat(mean).isCloseTo(expected, within(4 * error));
    }
}

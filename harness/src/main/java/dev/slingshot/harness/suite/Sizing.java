package dev.slingshot.harness.suite;

import dev.slingshot.harness.compute.Flops;
import dev.slingshot.harness.compute.ModelShapes;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How much each engine of a plan has to do: what decides how many machines a policy and its
/// verifier need.
///
/// @param loads of the engines that do something, in the suite's order
public record Sizing(List<Load> loads) {
    /// Tokens of a question with its instructions, as MATH's are on average under `cot-boxed`.
    public static final double QUESTION_TOKENS = 200;

    public Sizing {
        loads = List.copyOf(loads);
    }

    /// @param problems how many each data set has by label
    public static Sizing of(
            Plan plan, Known known, Map<String, Integer> problems, Forecast.Usual usual) {
        var counting = new Counting(plan.suite());
        var drawn = new HashSet<List<Object>>();
        for (PlannedCell cell : plan.cells()) {
            double trials =
                    (double) problems.getOrDefault(cell.dataset().label(), 0) * cell.seeds().size();
            var search = known.search(cell);
            double length = Math.min(usual.solutionTokens(), cell.budget().solutionTokens());
            double solutions =
                    Math.min(
                            search.effort(cell.n(), usual.steps()).solutions(),
                            cell.budget().totalTokens() / length);
            if (search.parts() != Parts.POOL || drawn.add(Forecast.pool(cell))) {
                counting.draw(cell.policy(), trials, solutions, length);
            }
            counting.score(cell, trials, solutions, length);
        }
        return new Sizing(counting.loads());
    }

    private static final class Counting {
        private final Suite suite;
        private final Map<String, double[]> sums = new TreeMap<>();

        Counting(Suite suite) {
            this.suite = suite;
        }

        void draw(String name, double trials, double solutions, double length) {
            var shape = shape(suite.engine(name));
            double[] sum = sums.computeIfAbsent(name, _ -> new double[5]);
            sum[0] += trials * QUESTION_TOKENS;
            sum[1] += trials * solutions * length;
            sum[3] += trials * Flops.read(shape, 0, QUESTION_TOKENS);
            sum[4] += trials * solutions * Flops.write(shape, QUESTION_TOKENS, length);
        }

        void score(PlannedCell cell, double trials, double solutions, double length) {
            if (cell.verifier().isEmpty()) {
                return;
            }
            suite.verifier(cell.verifier())
                    .engine()
                    .ifPresent(name -> {
                        var shape = shape(suite.engine(name));
                        double[] sum = sums.computeIfAbsent(name, _ -> new double[5]);
                        sum[2] += trials * (QUESTION_TOKENS + solutions * length);
                        sum[3] +=
                                trials
                                        * (Flops.read(shape, 0, QUESTION_TOKENS)
                                                + solutions
                                                        * Flops.read(
                                                                shape, QUESTION_TOKENS, length));
                    });
        }

        List<Load> loads() {
            Set<String> used = sums.keySet();
            return suite.engines().stream()
                    .filter(engine -> used.contains(engine.name()))
                    .map(engine -> load(engine, sums.getOrDefault(engine.name(), new double[5])))
                    .toList();
        }

        private static Load load(EngineSpec engine, double[] sum) {
            return new Load(engine, shape(engine), sum[0], sum[1], sum[2], sum[3], sum[4]);
        }

        private static ModelShape shape(EngineSpec engine) {
            var told =
                    engine instanceof EngineSpec.OpenAi server
                            ? server.shape()
                            : java.util.Optional.<ModelShape>empty();
            return told.or(() -> ModelShapes.named(engine.model())).orElse(ModelShape.UNKNOWN);
        }
    }
}

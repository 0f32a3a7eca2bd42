package dev.slingshot.harness.batch;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.http.BatchRoute;
import dev.slingshot.harness.run.KnownModels;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.Supplies;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A suite's things, with a desk in the place of every server.
record BatchSupplies(Supplies supplies, RunFolder folder, Desk desk) implements Supplies {
    private static final int SEQUENCES = 1024;

    private record DeskEngine(Policy policy, BatchRoute route) implements Engine {
        @Override
        public int sequences() {
            return SEQUENCES;
        }

        @Override
        public List<String> observations() {
            return List.of("answers: taken from batch files");
        }

        @Override
        public Conduct conduct() {
            return route.conduct();
        }

        @Override
        public void expect(Set<String> fingerprints) {
            route.expect(fingerprints);
        }

        @Override
        public void close() {}
    }

    @Override
    public Dataset dataset(DatasetSpec spec) {
        return supplies.dataset(spec);
    }

    @Override
    public PromptTemplate prompt(String name) {
        return supplies.prompt(name);
    }

    @Override
    public Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens) {
        if (!(spec instanceof EngineSpec.OpenAi server)) {
            return supplies.engine(spec, problems, solutionTokens);
        }
        var card = KnownModels.card(folder, spec).orElseGet(() -> card(server));
        var route =
                BatchRoute.of(
                        server.model(),
                        server.flavour().equals("generic"),
                        server.serving().mixed());
        return new DeskEngine(new Desk.DeskPolicy(desk, card, route), route);
    }

    /// Nobody told yet what answers: the name in the suite has to do.
    private static ModelCard card(EngineSpec.OpenAi server) {
        return new ModelCard(
                server.name(),
                "batch",
                Map.of("server", "batch", "model", server.model()),
                server.shape().orElse(ModelShape.UNKNOWN),
                false);
    }

    @Override
    public Verifier verifier(
            VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines) {
        return supplies.verifier(spec, problems, engines);
    }
}

package dev.slingshot.harness.run;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.compute.ModelShapes;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Exactness;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.Pairing;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.PlannedPairing;
import dev.slingshot.harness.suite.PlannedRow;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes down what a run sets out to do. Models and verifiers go by the names that the suite gives
/// them.
record ManifestMaking(Plan plan, Workbench workbench, RunFolder folder) {

    Manifest manifest(String lock) {
        var suite = plan.suite();
        var models = allModels();
        return new Manifest(
                String.valueOf(folder.path().getFileName()),
                suite.name(),
                suite.title(),
                suite.description(),
                simulated(models),
                Exactness.of(models),
                suite.grader(),
                lock,
                environment(),
                List.copyOf(datasets().values()),
                models,
                verifiers(),
                plan.cells().stream().map(this::cell).toList(),
                plan.pairings().stream().map(ManifestMaking::pairing).toList(),
                plan.derived(),
                problems());
    }

    /// Whether anything was answered by a simulated model; one that answered by files is known by
    /// its answers alone.
    private boolean simulated(List<ModelCard> models) {
        return models.stream().anyMatch(model -> model.engine().equals("simulated"))
                || workbench.engines().stream()
                        .flatMap(spec -> workbench.residents().told(spec.name()).stream())
                        .flatMap(told -> told.conduct().fingerprints().stream())
                        .anyMatch(SimulatedServer::isOwn);
    }

    /// The cards by label.
    Map<String, DatasetCard> datasets() {
        var cards = new LinkedHashMap<String, DatasetCard>();
        workbench.datasets().forEach((spec, dataset) -> cards.put(spec.label(), dataset.card()));
        return cards;
    }

    /// The cards that are known so far, by the names of the suite's engines.
    List<ModelCard> models() {
        return workbench.engines().stream()
                .flatMap(spec ->
                        workbench.residents().told(spec.name()).stream()
                                .map(told -> named(spec.name(), shaped(spec, told.card()))))
                .toList();
    }

    /// Those, and of the others what the suite says.
    private List<ModelCard> allModels() {
        return workbench.engines().stream()
                .map(spec ->
                        named(
                                spec.name(),
                                workbench
                                        .residents()
                                        .told(spec.name())
                                        .map(told -> shaped(spec, told.card()))
                                        .orElseGet(() -> expected(spec))))
                .toList();
    }

    /// With the shape that the suite tells, or the one that is known of a model of this name.
    private static ModelCard shaped(EngineSpec spec, ModelCard card) {
        var told =
                spec instanceof EngineSpec.OpenAi server
                        ? server.shape()
                        : Optional.<ModelShape>empty();
        var shape =
                told.or(() -> Optional.of(card.shape()).filter(ModelShape::known))
                        .or(() -> ModelShapes.named(spec.model()))
                        .or(() -> ModelShapes.served(card.identity()))
                        .orElse(ModelShape.UNKNOWN);
        return new ModelCard(
                card.name(), card.engine(), card.identity(), shape, card.deterministic());
    }

    private static ModelCard expected(EngineSpec spec) {
        boolean served = spec instanceof EngineSpec.OpenAi;
        return shaped(
                spec,
                new ModelCard(spec.model(), kind(spec), Map.of(), ModelShape.UNKNOWN, !served));
    }

    private static String kind(EngineSpec spec) {
        return switch (spec) {
            case EngineSpec.OpenAi _ -> "not opened yet";
            case EngineSpec.Embedded _ -> "embedded";
            case EngineSpec.Simulated _ -> "simulated";
        };
    }

    /// The cards that are known so far, by the suite's names.
    List<VerifierCard> verifiers() {
        return workbench.verifiers().stream()
                .flatMap(spec ->
                        workbench.referees().known(spec.name()).stream()
                                .map(card -> named(spec, card)))
                .toList();
    }

    private VerifierCard named(VerifierSpec spec, VerifierCard card) {
        var model =
                spec.engine()
                        .map(engine -> shaped(plan.suite().engine(engine), card.model()))
                        .orElse(card.model());
        return new VerifierCard(
                spec.name(), card.kind(), card.causal(), card.aggregation(), model, card.note());
    }

    private static ModelCard named(String name, ModelCard card) {
        var identity = new TreeMap<>(card.identity());
        identity.putIfAbsent("model", card.name());
        return new ModelCard(name, card.engine(), identity, card.shape(), card.deterministic());
    }

    private CellRows cell(PlannedCell planned) {
        var catalogue = workbench.catalogue();
        var kind = catalogue.searches().get(planned.search());
        return new CellRows(
                workbench.cell(planned),
                catalogue.names().search(planned).parts(),
                kind.greedy(),
                planned.rows().stream().map(PlannedRow::key).toList());
    }

    private static Pairing pairing(PlannedPairing planned) {
        return new Pairing(
                planned.name(), planned.match().label(), planned.challenger(), planned.baselines());
    }

    private Map<String, List<Problem>> problems() {
        var problems = new LinkedHashMap<String, List<Problem>>();
        workbench
                .datasets()
                .forEach((spec, dataset) -> problems.put(spec.label(), dataset.problems()));
        return problems;
    }

    private List<String> environment() {
        var lines = new ArrayList<String>();
        lines.add("java: " + Runtime.version());
        lines.add("system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.add("cores: " + Runtime.getRuntime().availableProcessors());
        lines.addAll(workbench.notes());
        for (EngineSpec engine : workbench.engines()) {
            workbench
                    .residents()
                    .told(engine.name())
                    .ifPresent(told ->
                            Stream.concat(
                                            told.observations().stream(),
                                            told.conduct().lines().stream())
                                    .forEach(line -> lines.add(engine.name() + ", " + line)));
        }
        return lines;
    }
}

package dev.slingshot.harness.run;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.Pairing;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.PlannedPairing;
import dev.slingshot.harness.suite.PlannedRow;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.VerifierCard;
import dev.slingshot.strategies.search.Searches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes down what a run sets out to do. Models and verifiers go by the names that the suite gives
/// them.
record ManifestMaking(Plan plan, Workbench workbench, RunFolder folder) {

    Manifest manifest(String lock) {
        var suite = plan.suite();
        var models = models();
        return new Manifest(
                String.valueOf(folder.path().getFileName()),
                suite.name(),
                suite.title(),
                suite.description(),
                models.stream().anyMatch(model -> model.engine().equals("simulated")),
                exactness(models),
                suite.grader(),
                lock,
                environment(),
                List.copyOf(datasets().values()),
                models,
                verifiers(),
                plan.cells().stream().map(this::cell).toList(),
                plan.pairings().stream().map(ManifestMaking::pairing).toList(),
                problems());
    }

    /// The cards by label.
    Map<String, DatasetCard> datasets() {
        var cards = new LinkedHashMap<String, DatasetCard>();
        workbench.datasets().forEach((spec, dataset) -> cards.put(spec.label(), dataset.card()));
        return cards;
    }

    List<ModelCard> models() {
        var cards = new ArrayList<ModelCard>();
        workbench
                .engines()
                .forEach((name, engine) -> cards.add(named(name, engine.policy().model())));
        return cards;
    }

    List<VerifierCard> verifiers() {
        var cards = new ArrayList<VerifierCard>();
        workbench
                .verifiers()
                .forEach((name, verifier) -> {
                    cards.add(verifier.card().named(name));
                });
        return cards;
    }

    private static ModelCard named(String name, ModelCard card) {
        var identity = new TreeMap<>(card.identity());
        identity.put("model", card.name());
        return new ModelCard(name, card.engine(), identity, card.shape(), card.deterministic());
    }

    private CellRows cell(PlannedCell planned) {
        var kind = Searches.ALL.get(planned.search());
        return new CellRows(
                workbench.cell(planned),
                Catalogue.known().search(planned).parts(),
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

    private static String exactness(List<ModelCard> models) {
        return models.stream().allMatch(ModelCard::deterministic)
                ? "Exact: the same suite on the same model files and library gives the same bytes, interrupted or not, at any"
                        + " concurrency."
                : "Recorded: calls and trials never change once committed and can be replayed exactly; drawing them again from"
                        + " the server need not give the same text.";
    }

    private List<String> environment() {
        var lines = new ArrayList<String>();
        lines.add("java: " + Runtime.version());
        lines.add("system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.add("cores: " + Runtime.getRuntime().availableProcessors());
        for (Map.Entry<String, Engine> engine : workbench.engines().entrySet()) {
            engine.getValue()
                    .observations()
                    .forEach(line -> lines.add(engine.getKey() + ", " + line));
        }
        return lines;
    }
}

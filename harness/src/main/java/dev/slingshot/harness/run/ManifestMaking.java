package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.search.Searches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes down what a run sets out to do.
record ManifestMaking(Plan plan, Workbench workbench, RunFolder folder) {

    Manifest manifest() {
        var suite = plan.suite();
        var models =
                workbench.engines().values().stream()
                        .map(engine -> engine.policy().model())
                        .toList();
        return new Manifest(
                String.valueOf(folder.path().getFileName()),
                suite.name(),
                suite.title(),
                suite.description(),
                models.stream().anyMatch(model -> model.engine().equals("simulated")),
                exactness(models),
                suite.grader(),
                environment(),
                workbench.datasets().values().stream()
                        .map(dataset -> dataset.card())
                        .distinct()
                        .toList(),
                models,
                workbench.verifiers().values().stream().map(Verifier::card).toList(),
                plan.cells().stream().map(this::cell).toList(),
                plan.pairings(),
                problems());
    }

    private Manifest.ManifestCell cell(PlannedCell planned) {
        return new Manifest.ManifestCell(
                workbench.cell(planned),
                Searches.ALL.get(planned.search()).pool(),
                planned.seeds(),
                planned.rows());
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
        var lines = new java.util.ArrayList<String>();
        lines.add("java: " + Runtime.version());
        lines.add("system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.add("cores: " + Runtime.getRuntime().availableProcessors());
        for (var engine : workbench.engines().entrySet()) {
            for (String observation : observations(engine.getValue())) {
                lines.add(engine.getKey() + ", " + observation);
            }
        }
        return lines;
    }

    private static List<String> observations(Engine engine) {
        return engine.observations();
    }
}

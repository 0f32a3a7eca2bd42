package dev.slingshot.harness.run;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.store.RecordedPolicy;
import dev.slingshot.harness.store.RecordedVerifier;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.selection.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that a plan names, got and opened: data sets first, then engines, since a simulated
/// world is made of the problems. Closing it closes every engine.
final class Workbench implements AutoCloseable {
    private final Plan plan;
    private final Supplies supplies;
    private final Map<DatasetSpec, Dataset> datasets = new LinkedHashMap<>();
    private final Map<String, PromptTemplate> prompts = new LinkedHashMap<>();
    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private final Map<String, Verifier> verifiers = new LinkedHashMap<>();

    Workbench(Plan plan, Supplies supplies) {
        this.plan = plan;
        this.supplies = supplies;
        try {
            open();
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private void open() {
        for (PlannedCell cell : plan.cells()) {
            datasets.computeIfAbsent(cell.dataset(), supplies::dataset);
            prompts.computeIfAbsent(cell.prompt(), supplies::prompt);
        }
        for (PlannedCell cell : plan.cells()) {
            engine(cell.policy());
            if (!cell.verifier().isEmpty() && !verifiers.containsKey(cell.verifier())) {
                var spec = plan.suite().verifier(cell.verifier());
                verifiers.put(cell.verifier(), supplies.verifier(spec, problems(), this::engine));
            }
        }
    }

    private Engine engine(String name) {
        var opened = engines.get(name);
        if (opened == null) {
            opened =
                    supplies.engine(
                            plan.suite().engine(name),
                            problems(),
                            plan.suite().matrix().sampling().maxTokens());
            engines.put(name, opened);
        }
        return opened;
    }

    private List<Problem> problems() {
        return datasets.values().stream()
                .flatMap(dataset -> dataset.problems().stream())
                .distinct()
                .toList();
    }

    Map<DatasetSpec, Dataset> datasets() {
        return datasets;
    }

    Map<String, PromptTemplate> prompts() {
        return prompts;
    }

    Map<String, Engine> engines() {
        return engines;
    }

    Map<String, Verifier> verifiers() {
        return verifiers;
    }

    /// Enough samples to keep every engine full while some wait for the store or a verifier.
    int samplesAtOnce() {
        return engines.values().stream().mapToInt(engine -> 2 * engine.sequences()).max().orElse(1);
    }

    Dataset dataset(PlannedCell cell) {
        return java.util.Objects.requireNonNull(datasets.get(cell.dataset()));
    }

    Cell cell(PlannedCell planned) {
        return new Cell(
                planned.id(),
                planned.dataset().label(),
                planned.prompt(),
                planned.policy(),
                planned.verifier(),
                planned.label(),
                planned.n(),
                planned.sampling().temperature(),
                dataset(planned).problems().size() * planned.seeds().size());
    }

    /// The plan's cells, every model call of which goes through the recording.
    List<Experiment> experiments(Recording recording) {
        var experiments = new ArrayList<Experiment>();
        for (PlannedCell cell : plan.cells()) {
            experiments.add(
                    new Experiment(
                            cell(cell),
                            Catalogue.known().search(cell),
                            java.util.Objects.requireNonNull(prompts.get(cell.prompt())),
                            new RecordedPolicy(engine(cell.policy()).policy(), recording),
                            Optional.ofNullable(verifiers.get(cell.verifier()))
                                    .map(verifier -> recorded(verifier, recording)),
                            cell.sampling(),
                            cell.budget(),
                            wanted(cell.policy()),
                            dataset(cell).problems(),
                            cell.seeds()));
        }
        return experiments;
    }

    /// As much of a policy's confidence as any selection of the plan reads: calls are shared.
    private Confidence.Wanted wanted(String policy) {
        var read =
                plan.cells().stream()
                        .filter(cell -> cell.policy().equals(policy))
                        .flatMap(cell -> cell.evidence().stream())
                        .toList();
        if (read.contains(Evidence.CERTAINTY)) {
            return Confidence.Wanted.CERTAINTY;
        }
        return read.contains(Evidence.PROBABILITY)
                ? Confidence.Wanted.PROBABILITY
                : Confidence.Wanted.NOTHING;
    }

    /// A rule costs less than looking it up.
    private static Verifier recorded(Verifier verifier, Recording recording) {
        return verifier.card().model().engine().equals("rules")
                ? verifier
                : new RecordedVerifier(verifier, recording);
    }

    @Override
    public void close() {
        engines.values().forEach(Engine::close);
    }
}

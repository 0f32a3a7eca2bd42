package dev.slingshot.harness.run;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.store.RecordedOnly;
import dev.slingshot.harness.store.RecordedPolicy;
import dev.slingshot.harness.store.RecordedVerifier;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.Schedule;
import dev.slingshot.harness.suite.Stage;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.selection.Evidence;
import dev.slingshot.strategies.topology.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Everything that a plan names: data sets and prompts got at once, engines and verifiers opened
/// when they are needed. Closing it closes every engine.
final class Workbench implements AutoCloseable {
    private final Plan plan;
    private final Catalogue catalogue;
    private final List<String> notes;
    private final Map<DatasetSpec, Dataset> datasets = new LinkedHashMap<>();
    private final Map<Asking, PromptTemplate> prompts = new LinkedHashMap<>();
    private final Residents residents;
    private final Referees referees;

    /// One way of asking.
    private record Asking(String prompt, Form form) {
        static Asking of(PlannedCell cell) {
            return new Asking(cell.prompt(), cell.topology());
        }
    }

    Workbench(Plan plan, Schedule schedule, Supplies supplies, RunStore store) {
        this.plan = plan;
        this.catalogue = supplies.catalogue();
        this.notes = supplies.notes();
        for (PlannedCell cell : plan.cells()) {
            datasets.computeIfAbsent(cell.dataset(), supplies::dataset);
            prompts.computeIfAbsent(
                    Asking.of(cell),
                    asking ->
                            plan.suite()
                                    .prompt(asking.prompt())
                                    .orElseGet(
                                            () -> supplies.prompt(asking.prompt(), asking.form())));
        }
        residents = new Residents(plan.suite(), schedule, supplies, this::problems, store);
        referees = new Referees(plan.suite(), supplies, this::problems, store, residents);
    }

    /// @param learned is called whenever an engine or verifier told what it is; what it throws
    ///   refuses it
    void watch(Runnable learned) {
        residents.watch(
                name -> {
                    learned.run();
                    residents.keep(name);
                },
                referees::closing);
        referees.watch(learned);
    }

    /// Opens what takes no room on this machine and was never open before, so that a server that
    /// cannot be reached is found before hours of work on others.
    void openUnknown() {
        for (EngineSpec spec : engines()) {
            if (spec.share() == 0 && residents.told(spec.name()).isEmpty()) {
                var _ = residents.engine(spec.name());
            }
        }
        for (VerifierSpec spec : verifiers()) {
            boolean elsewhere =
                    spec.engine().map(name -> plan.suite().engine(name).share() == 0).orElse(true);
            if (elsewhere && referees.known(spec.name()).isEmpty()) {
                var _ = referees.verifier(spec.name());
            }
        }
    }

    /// Closes what no stage from here on needs; everything after the last.
    void begin(int stage) {
        residents.begin(stage);
    }

    /// Of all data sets, in order.
    List<Problem> problems() {
        return datasets.values().stream()
                .flatMap(dataset -> dataset.problems().stream())
                .distinct()
                .toList();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// What is to be said of what it was given.
    List<String> notes() {
        return notes;
    }

    Map<DatasetSpec, Dataset> datasets() {
        return datasets;
    }

    List<PromptTemplate> prompts() {
        return prompts.values().stream().distinct().toList();
    }

    /// Those that the plan uses, in the suite's order.
    List<EngineSpec> engines() {
        var used =
                plan.cells().stream()
                        .flatMap(cell -> Stream.concat(Stream.of(cell.policy()), behind(cell)))
                        .distinct()
                        .toList();
        return plan.suite().engines().stream().filter(spec -> used.contains(spec.name())).toList();
    }

    private Stream<String> behind(PlannedCell cell) {
        return cell.verifier().isEmpty()
                ? Stream.empty()
                : referees.engine(cell.verifier()).stream();
    }

    /// Those that the plan uses, in the suite's order.
    List<VerifierSpec> verifiers() {
        var used = plan.cells().stream().map(PlannedCell::verifier).distinct().toList();
        return plan.suite().verifiers().stream()
                .filter(spec -> used.contains(spec.name()))
                .toList();
    }

    Residents residents() {
        return residents;
    }

    Referees referees() {
        return referees;
    }

    /// Enough samples to keep every engine of a stage full while some wait for the store.
    int samplesAtOnce(Stage stage) {
        return stage.cells().stream()
                .flatMap(cell -> Stream.concat(Stream.of(cell.policy()), behind(cell)))
                .distinct()
                .mapToInt(name -> 2 * sequences(name))
                .max()
                .orElse(1);
    }

    private int sequences(String name) {
        int wanted = plan.suite().engine(name).sequences();
        return residents.told(name).map(Told::sequences).orElse(Math.max(1, wanted));
    }

    Dataset dataset(PlannedCell cell) {
        return Objects.requireNonNull(datasets.get(cell.dataset()));
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
                dataset(planned).problems().size() * planned.seeds().size(),
                planned.asked());
    }

    /// A stage's cells, every model call of which goes through the recording.
    ///
    /// @param own the problems of this process
    List<Experiment> experiments(Stage stage, Recording recording, Predicate<Problem> own) {
        return stage.cells().stream()
                .filter(cell -> stage.part() != Stage.Part.SCORE || drawn(cell))
                .map(cell -> experiment(cell, stage.part(), recording, own))
                .toList();
    }

    /// Whether anything can have been drawn: an engine that nobody opened has drawn nothing.
    private boolean drawn(PlannedCell cell) {
        return residents.told(cell.policy()).isPresent();
    }

    private Experiment experiment(
            PlannedCell cell, Stage.Part part, Recording recording, Predicate<Problem> own) {
        return new Experiment(
                cell(cell),
                part,
                catalogue.names().search(cell),
                Objects.requireNonNull(prompts.get(Asking.of(cell))),
                new RecordedPolicy(policy(cell.policy(), part), recording),
                Optional.of(cell.verifier())
                        .filter(name -> !name.isEmpty())
                        .map(name -> verifier(name, recording)),
                cell.verifier().isEmpty() || referees.known(cell.verifier()).isPresent(),
                cell.sampling(),
                cell.budget(),
                wanted(cell.policy()),
                dataset(cell).problems().stream().filter(own).toList(),
                cell.seeds());
    }

    private Policy policy(String name, Stage.Part part) {
        return part == Stage.Part.SCORE
                ? new RecordedOnly(residents.card(name))
                : new ResidentPolicy(name, residents);
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
    private Verifier verifier(String name, Recording recording) {
        var verifier = new ResidentVerifier(name, referees, residents);
        boolean rule =
                referees.known(name)
                        .filter(card -> card.model().engine().equals("rules"))
                        .isPresent();
        return rule ? verifier : new RecordedVerifier(verifier, recording);
    }

    @Override
    public void close() {
        try {
            referees.close();
        } finally {
            residents.close();
        }
    }
}

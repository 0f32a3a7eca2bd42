package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// In which order a plan is run where its engines do not all fit on this machine at once. A pool is
/// drawn with its policy open and scored with its verifier open; only a guided search holds both.
///
/// Two orders are weighed: one policy after the other with all that is its own, and all drawing
/// before any scoring. The one that opens engines less often is taken; the second on a tie.
///
/// @param stages in the order they are to be run; each cell in one or, drawn and scored, in two
public record Schedule(List<Stage> stages, Residency residency) {

    public Schedule {
        stages = List.copyOf(stages);
    }

    /// @throws dev.slingshot.strategies.ConfigurationException where a search needs more engines
    ///   open together than fit
    public static Schedule of(Plan plan, Known known) {
        var residency = Residency.of(plan.suite());
        var jobs = jobs(plan, new Needs(plan.suite(), known), residency);
        var byPolicy = merged(jobs.stream().sorted(Job.POLICY_BY_POLICY).toList());
        var poolsFirst = merged(jobs.stream().sorted(Job.POOLS_FIRST).toList());
        boolean oneByOne = residency.openings(byPolicy) < residency.openings(poolsFirst);
        return new Schedule(oneByOne ? byPolicy : poolsFirst, residency);
    }

    /// A stage of one policy and at most one verifier, and where it stands in the suite.
    private record Job(Stage stage, int policy, int verifier) {
        static final Comparator<Job> POLICY_BY_POLICY =
                Comparator.comparing((Job job) -> !job.stage.engines().isEmpty())
                        .thenComparingInt(Job::policy)
                        .thenComparing(job -> job.verifier >= 0)
                        .thenComparingInt(Job::verifier)
                        .thenComparing(job -> job.stage.part() == Stage.Part.SCORE);

        static final Comparator<Job> POOLS_FIRST =
                Comparator.comparing((Job job) -> !job.stage.engines().isEmpty())
                        .thenComparing(job -> job.verifier >= 0)
                        .thenComparingInt(Job::verifier)
                        .thenComparingInt(Job::policy)
                        .thenComparing(job -> job.stage.part() == Stage.Part.SCORE);
    }

    private static List<Job> jobs(Plan plan, Needs needs, Residency residency) {
        var cells = new LinkedHashMap<Job, List<PlannedCell>>();
        for (PlannedCell cell : plan.cells()) {
            for (Stage stage : needs.stages(cell)) {
                residency.check(stage, cell);
                cells.computeIfAbsent(job(stage, cell, needs), _ -> new ArrayList<>()).add(cell);
            }
        }
        return cells.entrySet().stream().map(Schedule::filled).toList();
    }

    private static Job job(Stage stage, PlannedCell cell, Needs needs) {
        var empty = new Stage(stage.engines(), stage.part(), List.of());
        boolean scoring =
                needs.verifier(cell).filter(name -> stage.engines().contains(name)).isPresent();
        return stage.engines().isEmpty()
                ? new Job(empty, 0, -1)
                : new Job(
                        empty,
                        needs.place(cell.policy()),
                        scoring ? needs.verifier(cell).map(needs::place).orElse(-1) : -1);
    }

    private static Job filled(Map.Entry<Job, List<PlannedCell>> entry) {
        Job job = entry.getKey();
        return new Job(
                new Stage(job.stage.engines(), job.stage.part(), entry.getValue()),
                job.policy,
                job.verifier);
    }

    /// Neighbours that need the same are one stage.
    private static List<Stage> merged(List<Job> jobs) {
        var stages = new ArrayList<Stage>();
        for (Job job : jobs) {
            if (!stages.isEmpty() && stages.getLast().like(job.stage)) {
                var cells = new ArrayList<>(stages.removeLast().cells());
                cells.addAll(job.stage.cells());
                stages.add(new Stage(job.stage.engines(), job.stage.part(), cells));
            } else {
                stages.add(job.stage);
            }
        }
        require(!stages.isEmpty(), "the plan has no cell to run");
        return stages;
    }
}

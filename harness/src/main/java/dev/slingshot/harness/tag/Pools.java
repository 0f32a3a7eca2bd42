package dev.slingshot.harness.tag;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The responses of one model that were drawn independently from prompts that ask for a shape: what
/// can be labelled. Searches of many calls are another thing and stay out.
final class Pools {
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Map<Topology, List<TrialResult>>> trials = new LinkedHashMap<>();
    private final Map<String, LinkedHashSet<Problem>> problems = new LinkedHashMap<>();
    private final Map<String, String> datasets = new HashMap<>();

    /// @throws dev.slingshot.strategies.ConfigurationException where the model has nothing of the
    ///   kind, two ways of asking for one topology, or one question in two data sets
    Pools(RunResult run, String model) {
        pooled(run).stream()
                .filter(cell -> cell.policy().equals(model))
                .forEach(cell -> cells.put(cell.id(), cell));
        var ways = new HashMap<List<Object>, Cell>();
        cells.values().forEach(cell -> unique(ways, cell));
        run.trials().stream().filter(trial -> cells.containsKey(trial.cell())).forEach(this::add);
        trials.values()
                .forEach(by ->
                        by.values()
                                .forEach(
                                        of -> of.sort(Comparator.comparingInt(TrialResult::seed))));
    }

    /// Cells of independent draws: every candidate is one call's answer to the question.
    static List<Cell> pooled(RunResult run) {
        var firsts = new HashMap<String, TrialResult>();
        run.trials().forEach(trial -> firsts.putIfAbsent(trial.cell(), trial));
        return run.cells().stream()
                .filter(cell -> cell.asked().isPresent() && cell.temperature() > 0)
                .filter(cell -> firsts.containsKey(cell.id()))
                .filter(cell -> independent(Objects.requireNonNull(firsts.get(cell.id()))))
                .toList();
    }

    private static boolean independent(TrialResult trial) {
        var outcome = trial.outcome();
        return outcome.trace().nodes().size() == outcome.candidates().size()
                && outcome.candidates().stream()
                        .noneMatch(candidate -> candidate.place().contains("."));
    }

    private static void unique(Map<List<Object>, Cell> ways, Cell cell) {
        var topology = cell.asked().orElseThrow().topology();
        var other = ways.putIfAbsent(List.of(cell.dataset(), topology), cell);
        require(
                other == null,
                "cells %s and %s both ask for a %s on %s; labels need one way of asking: label the run of a suite that has one",
                other == null ? "" : other.id(),
                cell.id(),
                topology.label(),
                cell.dataset());
    }

    private void add(TrialResult trial) {
        var cell = cell(trial);
        String key = trial.problem().question().key();
        String other = datasets.putIfAbsent(key, cell.dataset());
        require(
                other == null || other.equals(cell.dataset()),
                "question %s stands in two data sets of the run, %s and %s; leave it out of one",
                key,
                other == null ? "" : other,
                cell.dataset());
        problems.computeIfAbsent(cell.dataset(), _ -> new LinkedHashSet<>()).add(trial.problem());
        trials.computeIfAbsent(key, _ -> new EnumMap<>(Topology.class))
                .computeIfAbsent(cell.asked().orElseThrow().topology(), _ -> new ArrayList<>())
                .add(trial);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Cell cell(TrialResult trial) {
        return Objects.requireNonNull(cells.get(trial.cell()));
    }

    /// By data set label.
    Map<String, List<Problem>> problems() {
        var lists = new LinkedHashMap<String, List<Problem>>();
        problems.forEach((label, of) -> lists.put(label, List.copyOf(of)));
        return lists;
    }

    /// By key in the run's order, each topology's repetitions by rising seed.
    Map<String, Map<Topology, List<TrialResult>>> questions() {
        return trials;
    }
}

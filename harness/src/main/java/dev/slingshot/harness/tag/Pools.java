package dev.slingshot.harness.tag;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.Glance;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.result.Trials;
import dev.slingshot.strategies.topology.ShapedPrompts;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// The responses of one model that were drawn independently from prompts that ask for a shape: what
/// can be labelled. Searches of many calls are another thing and stay out. Responses are read
/// question by question.
final class Pools {
    private final Trials trials;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /// A question with its place in the run.
    private record Question(String dataset, Problem problem) {}

    /// @throws dev.slingshot.strategies.ConfigurationException where the model has nothing of the
    ///   kind, two ways of asking for one topology, or one question in two data sets
    Pools(RunResult run, String model) {
        trials = run.trials();
        var draws = new HashSet<List<Object>>();
        pooled(run).stream()
                .filter(cell -> cell.policy().equals(model))
                .filter(cell -> draws.add(drawn(cell)))
                .forEach(cell -> cells.put(cell.id(), cell));
        var ways = new HashMap<List<Object>, Cell>();
        cells.values().forEach(cell -> unique(ways, cell));
        trials.glances().stream()
                .filter(trial -> cells.containsKey(trial.cell()))
                .forEach(this::add);
    }

    /// Cells of independent draws: every candidate is one call's answer to the question.
    static List<Cell> pooled(RunResult run) {
        return independent(run, cell -> cell.asked().isPresent());
    }

    /// The same of prompts that ask for no shape at all.
    static List<Cell> plain(RunResult run) {
        return independent(run, cell -> !ShapedPrompts.has(cell.prompt()));
    }

    private static List<Cell> independent(RunResult run, Predicate<Cell> wanted) {
        var firsts = new HashMap<String, Glance>();
        run.trials().glances().forEach(trial -> firsts.putIfAbsent(trial.cell(), trial));
        return run.cells().stream()
                .filter(cell -> cell.temperature() > 0 && wanted.test(cell))
                .filter(cell -> firsts.containsKey(cell.id()))
                .filter(cell -> {
                    var first = Objects.requireNonNull(firsts.get(cell.id()));
                    return independent(run.trials().of(cell.id(), first.problem()).getFirst());
                })
                .toList();
    }

    /// All that decides a cell's responses: those that differ in who scores them hold the same.
    private static List<Object> drawn(Cell cell) {
        return List.of(
                cell.dataset(), cell.prompt(), cell.search(), cell.n(), cell.asked().orElseThrow());
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

    private void add(Glance trial) {
        String dataset = Objects.requireNonNull(cells.get(trial.cell())).dataset();
        String key = trial.problem().question().key();
        var other = questions.putIfAbsent(key, new Question(dataset, trial.problem()));
        require(
                other == null || other.dataset().equals(dataset),
                "question %s stands in two data sets of the run, %s and %s; leave it out of one",
                key,
                other == null ? "" : other.dataset(),
                dataset);
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
        questions
                .values()
                .forEach(question ->
                        lists.computeIfAbsent(question.dataset(), _ -> new ArrayList<>())
                                .add(question.problem()));
        return lists;
    }

    /// Hands over question by question in the run's order: its key, and each topology's repetitions
    /// by rising seed.
    void each(BiConsumer<String, Map<Topology, List<TrialResult>>> reader) {
        questions.forEach((key, question) -> reader.accept(key, read(question)));
    }

    private Map<Topology, List<TrialResult>> read(Question question) {
        var byTopology = new EnumMap<Topology, List<TrialResult>>(Topology.class);
        for (Cell cell : cells.values()) {
            var found =
                    cell.dataset().equals(question.dataset())
                            ? trials.of(cell.id(), question.problem())
                            : List.<TrialResult>of();
            if (!found.isEmpty()) {
                byTopology.put(cell.asked().orElseThrow().topology(), found);
            }
        }
        return byTopology;
    }
}

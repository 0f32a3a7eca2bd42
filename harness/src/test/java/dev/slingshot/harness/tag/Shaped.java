package dev.slingshot.harness.tag;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Cell;
import dev.slingshot.harness.result.Judgement;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.result.Totals;
import dev.slingshot.harness.result.TrialResult;
import dev.slingshot.harness.result.Trials;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judged runs of shaped prompts, for tests: which responses are right is written as `1` and `0`.
public final class Shaped {
    private final List<Cell> cells = new ArrayList<>();
    private final List<TrialResult> trials = new ArrayList<>();

    /// Adds one question's responses of one topology, seed 1.
    public Shaped add(String dataset, Problem problem, Topology topology, String right) {
        return add(dataset, problem, topology, right, 1);
    }

    Shaped add(String dataset, Problem problem, Topology topology, String right, int seed) {
        return add("small", dataset, problem, topology, right, seed);
    }

    /// The same of another policy.
    public Shaped add(
            String policy,
            String dataset,
            Problem problem,
            Topology topology,
            String right,
            int seed) {
        var cell = cell(policy, dataset, topology, right.length());
        if (!cells.contains(cell)) {
            cells.add(cell);
        }
        trials.add(trial(cell, problem, right, seed));
        return this;
    }

    /// Adds responses of a policy to a prompt that asks for no shape.
    public Shaped plain(String policy, String dataset, Problem problem, String right) {
        var cell =
                new Cell(
                        policy + "-" + dataset + "-plain",
                        dataset,
                        "cot-boxed@1",
                        policy,
                        "",
                        "sample",
                        right.length(),
                        .8,
                        1,
                        Optional.empty());
        if (!cells.contains(cell)) {
            cells.add(cell);
        }
        trials.add(trial(cell, problem, right, 1));
        return this;
    }

    public RunResult run() {
        return new RunResult(
                "run",
                "suite",
                "Title",
                "",
                false,
                "Exact.",
                "{}",
                "version 1, flexible",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cells,
                List.of(),
                List.of(),
                Trials.of(trials),
                new Totals(0, Usage.NONE, 0, Usage.NONE, 0),
                List.of());
    }

    public static Problem problem(String dataset, String id, String text) {
        return new Problem(id, dataset, text, "4", "", Map.of("subject", "sums", "level", "2"));
    }

    private static Cell cell(String policy, String dataset, Topology topology, int n) {
        return new Cell(
                (policy.equals("small") ? "" : policy + "-") + dataset + "-" + topology.label(),
                dataset,
                "of-thoughts@1",
                policy,
                "",
                "sample " + topology.label(),
                n,
                .8,
                1,
                Optional.of(Shaping.usual(topology)));
    }

    private static TrialResult trial(Cell cell, Problem problem, String right, int seed) {
        var candidates = new ArrayList<Candidate>();
        var nodes = new ArrayList<Trace.Node>();
        var judgements = new ArrayList<Judgement>();
        for (int i = 0; i < right.length(); i++) {
            boolean correct = right.charAt(i) == '1';
            String text = "Thought 1: two\n\nThought 2: \\boxed{" + (correct ? 4 : 5) + "}";
            String place = Integer.toString(i);
            candidates.add(
                    new Candidate(
                            place,
                            text,
                            Thought.State.FINISHED,
                            List.of(text),
                            Optional.empty(),
                            Confidence.UNKNOWN));
            nodes.add(
                    new Trace.Node(
                            place,
                            List.of(""),
                            Thought.Kind.STEP,
                            "",
                            1,
                            text,
                            Thought.State.FINISHED,
                            Finish.END,
                            new Usage(10, 0, 7 + i),
                            Confidence.UNKNOWN,
                            Optional.empty(),
                            0,
                            Optional.empty()));
            judgements.add(
                    new Judgement(correct ? "4" : "5", correct ? "correct" : "wrong", "", 0));
        }
        var outcome = new Outcome(candidates, new Trace(nodes), Usage.NONE, Usage.NONE, 0, 0, 1);
        return new TrialResult(cell.id(), problem, seed, outcome, judgements, Map.of());
    }
}

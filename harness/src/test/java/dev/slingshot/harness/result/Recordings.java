package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recorded searches for tests.
final class Recordings {
    private Recordings() {}

    static Problem problem(int number) {
        return new Problem(
                "p" + number, "sums", "What is it?", Integer.toString(number), "", Map.of());
    }

    /// A pool of boxed answers; `-` stands for a cut-off answer and `?` for an unreadable one.
    static Recorded pool(
            String cell, Problem problem, int seed, double[] scores, String... answers) {
        var candidates = new ArrayList<Candidate>();
        var nodes = new ArrayList<Trace.Node>();
        for (int i = 0; i < answers.length; i++) {
            boolean cut = answers[i].equals("-");
            String text =
                    answers[i].equals("?") ? "" : cut ? "so" : "so \\boxed{" + answers[i] + "}";
            var state = cut ? Thought.State.TRUNCATED : Thought.State.FINISHED;
            Optional<List<Double>> score =
                    scores.length == 0 ? Optional.empty() : Optional.of(List.of(scores[i]));
            candidates.add(
                    new Candidate(
                            Integer.toString(i),
                            text,
                            state,
                            Steps.of(text),
                            score,
                            Confidence.UNKNOWN));
            nodes.add(
                    new Trace.Node(
                            Integer.toString(i),
                            List.of(""),
                            Thought.Kind.STEP,
                            "",
                            1,
                            text,
                            state,
                            cut ? Finish.LENGTH : Finish.END,
                            new Usage(20, 0, 10),
                            Confidence.UNKNOWN,
                            score,
                            0,
                            Optional.empty()));
        }
        var used = nodes.stream().map(Trace.Node::usage).reduce(Usage.NONE, Usage::plus);
        return new Recorded(
                cell,
                problem,
                seed,
                new Outcome(candidates, new Trace(nodes), used, Usage.NONE, 0, 0, 1));
    }

    /// Judged by the flexible profile, in the order given.
    static List<TrialResult> judge(List<Recorded> recorded, CellRows cell) {
        var evidence =
                new Standings.Evidence(
                        List.of(cell), List.of(), List.of(), List.of(), List.of(), Selections.ALL);
        return judged(evidence, recorded).trials().stream().toList();
    }

    static Judged judged(Standings.Evidence evidence, List<Recorded> recorded) {
        return new Judging(evidence, List.of(Profile.FLEXIBLE), 10)
                .judge(problems(evidence, recorded), listed(recorded), Together.IN_TURN);
    }

    /// By data set label, as a manifest has them.
    static Map<String, List<Problem>> problems(
            Standings.Evidence evidence, List<Recorded> recorded) {
        var problems = new LinkedHashMap<String, List<Problem>>();
        for (CellRows cell : evidence.cells()) {
            problems.put(
                    cell.cell().dataset(),
                    recorded.stream().map(Recorded::problem).distinct().toList());
        }
        return problems;
    }

    static RecordedTrials listed(List<Recorded> recorded) {
        return new RecordedTrials() {
            @Override
            public List<Later> of(String cell, Problem problem) {
                return recorded.stream()
                        .filter(each -> each.cell().equals(cell) && each.problem().equals(problem))
                        .map(each -> new Later(each.seed(), each::outcome))
                        .toList();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}

package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.Thought;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.ArrayList;
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
}

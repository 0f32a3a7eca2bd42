package dev.slingshot.reports.view;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.stats.Difference.Verdict;

/// The verdicts of a run in one sentence.
final class Answer {
    private Answer() {}

    static String of(RunResult run) {
        if (run.comparisons().isEmpty()) {
            return "This suite names no pairing, so nothing is claimed: see the differences to greedy.";
        }
        return "Of %s: %s."
                .formatted(
                        plural(run.comparisons().size(), "pairing"),
                        String.join(
                                ", ",
                                java.util.stream.Stream.of(
                                                count(run, Verdict.BETTER, "better"),
                                                count(run, Verdict.EQUIVALENT, "equivalent"),
                                                count(run, Verdict.WORSE, "worse"),
                                                count(run, Verdict.INCONCLUSIVE, "inconclusive"))
                                        .filter(text -> !text.isEmpty())
                                        .toList()));
    }

    private static String count(RunResult run, Verdict verdict, String word) {
        long count =
                run.comparisons().stream()
                        .filter(each -> each.difference().verdict() == verdict)
                        .count();
        return count == 0 ? "" : count + " " + word;
    }

    private static String plural(int count, String word) {
        return count == 1 ? "1 " + word : count + " " + word + "s";
    }
}

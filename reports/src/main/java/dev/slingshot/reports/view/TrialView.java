package dev.slingshot.reports.view;

import dev.slingshot.harness.result.TrialResult;
import java.util.List;

/// One search on the problem: what was chosen, and how it came about.
///
/// @param id unique on its page
/// @param lost what the selections threw away, in a sentence; empty where nothing
/// @param open whether it starts unfolded
/// @param inline whether the tree stands on the page; if not, it is loaded on demand
public record TrialView(
        String id,
        String title,
        String summary,
        String tone,
        List<Choices.Choice> choices,
        String lost,
        String cost,
        boolean open,
        boolean inline,
        TreeLayout tree,
        List<Step> steps) {
    private static final int FOLDED = 60;

    static TrialView of(TrialResult trial, Reading reading, String id, boolean first, int room) {
        var steps = Forest.of(trial);
        int weight = steps.stream().mapToInt(Step::weight).sum();
        int nodes = steps.stream().mapToInt(Step::size).sum();
        boolean right = trial.chosen().keySet().stream().anyMatch(trial::right);
        return new TrialView(
                id,
                reading.cell(trial.cell()).map(reading.names()::cell).orElse(trial.cell())
                        + ", seed "
                        + trial.seed(),
                summary(trial),
                Choices.lost(trial) ? "lost" : right ? "right" : "wrong",
                Choices.of(trial),
                lost(trial),
                cost(trial, nodes),
                first && nodes <= FOLDED,
                weight <= room,
                TreeLayout.of(steps),
                steps);
    }

    /// The same once its tree lies elsewhere.
    TrialView withoutTree() {
        return new TrialView(
                id,
                title,
                summary,
                tone,
                choices,
                lost,
                cost,
                open,
                inline,
                TreeLayout.of(List.of()),
                List.of());
    }

    int weight() {
        return steps.stream().mapToInt(Step::weight).sum() + 90 * tree.dots().size();
    }

    private static String summary(TrialResult trial) {
        long right = trial.judgements().stream().filter(each -> each.correct()).count();
        return "%d of %d candidates right".formatted(right, trial.judgements().size());
    }

    private static String lost(TrialResult trial) {
        if (!Choices.lost(trial)) {
            return "";
        }
        var losers = Choices.losers(trial);
        boolean scored =
                losers.stream()
                        .anyMatch(label ->
                                label.startsWith("best-of-n") || label.startsWith("weighted"));
        return "A right candidate was there and %s did not choose it%s."
                .formatted(String.join(", ", losers), scored ? ": the verifier threw it away" : "");
    }

    private static String cost(TrialResult trial, int nodes) {
        var outcome = trial.outcome();
        return String.join(
                ", ",
                Figures.count(nodes, "thought"),
                Figures.count(outcome.policy().generatedTokens(), "token"),
                Figures.count(outcome.rounds(), "round"),
                Figures.count(outcome.verifierCalls(), "verifier call"));
    }
}

package dev.slingshot.reports.view;

import dev.slingshot.harness.result.TrialResult;
import java.util.List;

/// Makes the view of one trial and finds the place of its tree.
///
/// @param site room for trees in the whole site
/// @param cell number of its search on the page
record TrialMaking(TrialResult trial, Reading reading, TraceRoom site, int cell) {
    private static final int FOLDED = 60;

    /// @param first whether it is the page's first
    /// @param room of the page in rough bytes
    TrialView view(String id, boolean first, int room) {
        boolean lost = Choices.lost(trial);
        long least = Forest.leastWeight(trial);
        if (!site.holds(least, lost, cell)) {
            return leftOut(id);
        }
        var steps = Forest.of(trial);
        int weight = steps.stream().mapToInt(Step::weight).sum();
        int nodes = steps.stream().mapToInt(Step::size).sum();
        var view =
                view(
                        id,
                        first && nodes <= FOLDED,
                        weight <= room ? TrialView.Where.ON_PAGE : TrialView.Where.IN_FILES,
                        TreeLayout.of(steps),
                        steps,
                        nodes);
        return site.take(view.weight(), lost, cell) ? view : leftOut(id);
    }

    private TrialView leftOut(String id) {
        return view(
                id,
                false,
                TrialView.Where.LEFT_OUT,
                TreeLayout.of(List.of()),
                List.of(),
                trial.outcome().trace().nodes().size());
    }

    private TrialView view(
            String id,
            boolean open,
            TrialView.Where trace,
            TreeLayout tree,
            List<Step> steps,
            int nodes) {
        boolean right = trial.chosen().keySet().stream().anyMatch(trial::right);
        return new TrialView(
                id,
                reading.cell(trial.cell()).map(reading.names()::cell).orElse(trial.cell())
                        + ", seed "
                        + trial.seed(),
                summary(),
                Choices.lost(trial) ? "lost" : right ? "right" : "wrong",
                Choices.of(trial),
                lost(),
                cost(nodes),
                open,
                trace,
                tree,
                steps);
    }

    private String summary() {
        long right = trial.judgements().stream().filter(each -> each.correct()).count();
        return "%d of %d candidates right".formatted(right, trial.judgements().size());
    }

    private String lost() {
        if (!Choices.lost(trial)) {
            return "";
        }
        var losers = Choices.losers(trial);
        boolean scored =
                losers.stream()
                        .allMatch(label ->
                                label.startsWith("best-of-n") || label.startsWith("weighted"));
        return "A right candidate was there and %s did not choose it%s."
                .formatted(String.join(", ", losers), scored ? ": the verifier threw it away" : "");
    }

    private String cost(int nodes) {
        var outcome = trial.outcome();
        return String.join(
                ", ",
                Figures.count(nodes, "thought"),
                Figures.count(outcome.policy().generatedTokens(), "token"),
                Figures.count(outcome.rounds(), "round"),
                Figures.count(outcome.verifierCalls(), "verifier call"));
    }
}

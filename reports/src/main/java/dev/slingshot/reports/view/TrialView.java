package dev.slingshot.reports.view;

import java.util.List;

/// One search on the problem: what was chosen, and how it came about.
///
/// @param id unique on its page
/// @param lost what the selections threw away, in a sentence; empty where nothing
/// @param open whether it starts unfolded
/// @param trace where its tree is
public record TrialView(
        String id,
        String title,
        String summary,
        String tone,
        List<Choices.Choice> choices,
        String lost,
        String cost,
        boolean open,
        Where trace,
        TreeLayout tree,
        List<Step> steps) {
    /// Where the tree of a trial is.
    public enum Where {
        ON_PAGE,
        /// In files that are loaded on demand.
        IN_FILES,
        /// Nowhere: the site would become too large.
        LEFT_OUT
    }

    public boolean inline() {
        return trace == Where.ON_PAGE;
    }

    public boolean leftOut() {
        return trace == Where.LEFT_OUT;
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
                trace,
                TreeLayout.of(List.of()),
                List.of());
    }

    int weight() {
        return steps.stream().mapToInt(Step::weight).sum() + 90 * tree.dots().size();
    }
}

package dev.slingshot.reports.view;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Why right, why wrong: one problem with every search on it.
///
/// @param neighbours links to the problems before and after
public record ProblemPage(
        String dataset,
        String list,
        String id,
        String text,
        String reference,
        String solution,
        List<Fact> tags,
        List<Anchor> neighbours,
        List<TrialView> trials) {
    private static final int ROOM = 110_000;

    /// @param limit of the site's traces, of which this page has an equal share among `all`
    ///   problems
    /// @param large is handed each trial whose tree has no room on the page but in the site; the
    ///   page keeps it without the tree
    public static ProblemPage of(
            Reading reading,
            String dataset,
            List<Problem> problems,
            int index,
            TraceRoom.Limit limit,
            int all,
            Consumer<TrialView> large) {
        var problem = problems.get(index);
        var cells = reading.cellsOn(dataset, problem.id());
        var site = limit.on(index, all, cells.size());
        var views = new Views(reading, cells, site, large);
        reading.trials(dataset, problem.id()).forEachOrdered(views::add);
        return new ProblemPage(
                reading.title(dataset),
                reading.at("problems", dataset),
                problem.id(),
                problem.text(),
                problem.reference(),
                problem.solution(),
                problem.tags().entrySet().stream()
                        .map(tag -> new Fact(tag.getKey(), tag.getValue()))
                        .toList(),
                neighbours(reading, dataset, problems, index),
                views.made);
    }

    private static List<Anchor> neighbours(
            Reading reading, String dataset, List<Problem> problems, int index) {
        var links = new ArrayList<Anchor>();
        if (index > 0) {
            links.add(Anchor.to("← previous", reading.at(problems.get(index - 1), dataset)));
        }
        if (index + 1 < problems.size()) {
            links.add(Anchor.to("next →", reading.at(problems.get(index + 1), dataset)));
        }
        return links;
    }

    /// Makes a view of each trial and lets the trial go.
    private static final class Views {
        private final List<TrialView> made = new ArrayList<>();
        private final Reading reading;
        private final List<String> cells;
        private final TraceRoom site;
        private final Consumer<TrialView> large;
        private int room = ROOM;

        Views(Reading reading, List<String> cells, TraceRoom site, Consumer<TrialView> large) {
            this.reading = reading;
            this.cells = cells;
            this.site = site;
            this.large = large;
        }

        void add(TrialResult trial) {
            var making = new TrialMaking(trial, reading, site, cells.indexOf(trial.cell()));
            var view = making.view("t" + (made.size() + 1), made.isEmpty(), room);
            switch (view.trace()) {
                case ON_PAGE -> {
                    room -= view.weight();
                    made.add(view);
                }
                case IN_FILES -> {
                    large.accept(view);
                    made.add(view.withoutTree());
                }
                case LEFT_OUT -> made.add(view);
            }
        }
    }
}

package dev.slingshot.reports.site;

import dev.slingshot.reports.view.CurvePage;
import dev.slingshot.reports.view.DifficultyPage;
import dev.slingshot.reports.view.GradingPage;
import dev.slingshot.reports.view.HomePage;
import dev.slingshot.reports.view.LeaderboardPage;
import dev.slingshot.reports.view.MethodsPage;
import dev.slingshot.reports.view.ProblemPage;
import dev.slingshot.reports.view.ProblemsPage;
import dev.slingshot.reports.view.Reading;
import dev.slingshot.reports.view.RunPage;
import dev.slingshot.reports.view.SeedsPage;
import dev.slingshot.reports.view.TopologyPage;
import dev.slingshot.reports.view.TraceRoom;
import dev.slingshot.reports.view.TrialView;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/// Every page of the site, in the order they are written.
final class Pages {
    private final List<Reading> readings;
    private final Consumer<Page> page;
    private final Consumer<TextFile> file;
    private final boolean simulated;
    private final TraceRoom.Limit traces;
    private final int all;

    private Pages(
            List<Reading> readings,
            TraceRoom.Limit traces,
            Consumer<Page> page,
            Consumer<TextFile> file) {
        this.readings = readings;
        this.traces = traces;
        this.all = readings.stream().mapToInt(Pages::problems).sum();
        this.page = page;
        this.file = file;
        this.simulated = readings.stream().anyMatch(Reading::simulated);
    }

    static void each(
            List<Reading> readings,
            TraceRoom.Limit traces,
            Consumer<Page> page,
            Consumer<TextFile> file) {
        var pages = new Pages(readings, traces, page, file);
        pages.common();
        readings.forEach(pages::run);
    }

    private static int problems(Reading reading) {
        return reading.datasets().stream().mapToInt(each -> reading.problems(each).size()).sum();
    }

    private void common() {
        write("index.html", "home", "Verdicts", HomePage.of(readings));
        var leaderboard = LeaderboardPage.of(readings);
        write("leaderboard.html", "leaderboard", "Leaderboard", leaderboard);
        file.accept(new TextFile("leaderboard.csv", Downloads.csv(readings)));
        file.accept(new TextFile("leaderboard.json", Downloads.json(readings)));
        write("methods.html", "methods", "Methods", MethodsPage.of(readings));
    }

    private void run(Reading reading) {
        write(reading, reading.at("index.html"), "run", "Run", RunPage.of(reading));
        for (String dataset : reading.datasets()) {
            write(
                    reading,
                    reading.at("curve", dataset),
                    "curve",
                    "Curves",
                    CurvePage.of(reading, dataset));
            write(
                    reading,
                    reading.at("difficulty", dataset),
                    "difficulty",
                    "Difficulty",
                    DifficultyPage.of(reading, dataset));
            ProblemsPage.of(reading, dataset)
                    .forEach(part ->
                            write(reading, part.path(), "problems", "Problems", part.page()));
            problems(reading, dataset);
        }
        if (TopologyPage.has(reading)) {
            write(
                    reading,
                    reading.at("topologies.html"),
                    "topologies",
                    "Topologies",
                    TopologyPage.of(reading));
        }
        write(reading, reading.at("seeds.html"), "seeds", "Seeds", SeedsPage.of(reading));
        write(reading, reading.at("grading.html"), "grading", "Grading", GradingPage.of(reading));
    }

    private void problems(Reading reading, String dataset) {
        var problems = reading.problems(dataset);
        for (int i = 0; i < problems.size(); i++) {
            var chunks = new HashMap<String, List<String>>();
            var view =
                    ProblemPage.of(
                            reading,
                            dataset,
                            problems,
                            i,
                            traces,
                            all,
                            trial -> chunks.put(trial.id(), trace(reading, trial)));
            var path = reading.at(problems.get(i), dataset);
            write(reading, path, "problem", view.id(), new TracedProblem(view, chunks));
        }
    }

    /// Writes the trace's files.
    private List<String> trace(Reading reading, TrialView trial) {
        var files = Chunks.of(trial, reading.at("traces/"));
        files.forEach(file);
        return files.stream().map(TextFile::path).toList();
    }

    private void write(String path, String template, String title, Object view) {
        page.accept(
                new Page(
                        path,
                        template,
                        title,
                        Navigation.site(readings, path),
                        List.of(),
                        simulated,
                        view));
    }

    private void write(Reading reading, String path, String template, String title, Object view) {
        page.accept(
                new Page(
                        path,
                        template,
                        title + " · " + reading.title(),
                        Navigation.site(readings, path),
                        Navigation.run(readings, reading, path),
                        reading.simulated(),
                        view));
    }
}

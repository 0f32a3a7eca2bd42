package dev.slingshot.ci.cli;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.llama.EmbeddedSettings;
import dev.slingshot.harness.result.CellRows;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.run.DiskRoom;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunListener;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.harness.run.StandardSupplies;
import dev.slingshot.harness.run.Stop;
import dev.slingshot.harness.run.SuiteRun;
import dev.slingshot.harness.run.Supplies;
import dev.slingshot.harness.store.Locking;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.suite.Forecast;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.reports.site.FontCheck;
import dev.slingshot.reports.site.Site;
import dev.slingshot.strategies.EngineException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// One start of a run, from the suite's name to the path of its report.
record Session(
        CommandSpec spec,
        Map<String, String> environment,
        Catalogue catalogue,
        Places places,
        RunOptions options) {

    /// @return the exit code
    int run(String name) {
        return run(options.applied(Suites.load(name, catalogue.names(), environment)));
    }

    /// Runs a suite that was changed already.
    ///
    /// @return the exit code
    int run(Suite suite) {
        return run(suite, supplies -> supplies);
    }

    /// @param screening what becomes of what the suite is given
    /// @return the exit code
    int run(Suite suite, UnaryOperator<Supplies> screening) {
        checkFonts();
        var known = catalogue.names();
        RunFolder folder = options.folder(suite);
        sayIfShared(folder);
        var stop = new Stop();
        var run =
                new SuiteRun(
                        Plan.of(suite, known),
                        screening.apply(
                                supplies(catalogue, places, environment, folder.logs(), err())),
                        folder,
                        options.shard(),
                        options.replay,
                        options.reused(),
                        stop,
                        Version.current(),
                        InstantSource.system());
        int missing = run(run, stop, new Tally(RightShare.of(Profile.named(suite.grader()))));
        if (stop.reason().filter("interrupted"::equals).isPresent()) {
            return Exit.DONE;
        }
        if (options.shard().whole()) {
            report(folder);
        } else {
            sayHowToMerge(folder);
        }
        return ending(stop.reason(), missing);
    }

    private void checkFonts() {
        if (!options.noReport) {
            FontCheck.problem()
                    .ifPresent(problem -> {
                        throw new EngineException(problem);
                    });
        }
    }

    private void sayIfShared(RunFolder folder) {
        Locking.network(folder.path())
                .ifPresent(type ->
                        err().printf(
                                        "slingshot: %s is on a network file system (%s): nobody else can read the run until it has"
                                                + " ended, and it is slower; a local folder is better%n",
                                        folder.path(), type));
    }

    private void sayHowToMerge(RunFolder folder) {
        Path run = Optional.ofNullable(folder.path().getParent()).orElse(Path.of("."));
        err().printf(
                        "slingshot: shard %s is in %s; when all are done: slingshot merge %s --into %s%n",
                        options.shard(), folder.path(), run.resolve("shard-*"), run);
    }

    /// @param logs folder for what launched servers write
    static Supplies supplies(
            Catalogue catalogue,
            Places places,
            Map<String, String> environment,
            Path logs,
            PrintWriter err) {
        return new StandardSupplies(
                catalogue,
                places.fetcher(environment),
                embedded("", places, environment),
                logs,
                notice -> err.println(notice));
    }

    /// How this machine runs an embedded model.
    static EmbeddedSettings embedded(String model, Places places, Map<String, String> environment) {
        var usual = EmbeddedSettings.of(model);
        return new EmbeddedSettings(
                model,
                Optional.ofNullable(environment.get("SLINGSHOT_LLAMA_LIBRARY")).map(Path::of),
                environment.containsKey("SLINGSHOT_TRUST_LIBRARY"),
                usual.device(),
                usual.contextTokens(),
                usual.contexts(),
                usual.running(),
                usual.measures(),
                places.cacheFolder(environment),
                places.fetcher(environment));
    }

    /// @return trials that an infrastructure failure left out
    private int run(SuiteRun run, Stop stop, Tally tally) {
        var line = new AtomicReference<@Nullable ProgressLine>();
        try (var _ = new Interruption(stop, err(), onward())) {
            try {
                run.run((manifest, trials, recording) -> {
                    sayIfTight(run, manifest);
                    line.set(progress(manifest, trials, recording, tally));
                    return (RunListener) tally;
                });
            } finally {
                Optional.ofNullable(line.get()).ifPresent(ProgressLine::close);
            }
        }
        tally.whyMissing().ifPresent(why -> err().println("some trials are missing: " + why));
        return tally.missingTrials();
    }

    private void sayIfTight(SuiteRun run, Manifest manifest) {
        var problems = new TreeMap<String, Integer>();
        manifest.problems().forEach((label, all) -> problems.put(label, all.size()));
        var suite = run.plan().suite();
        var forecast =
                Forecast.of(run.plan(), catalogue.names(), problems, Forecast.Usual.of(suite));
        DiskRoom.of(run.folder())
                .tight(forecast, 1.0 / run.shard().of())
                .ifPresent(why -> err().println("slingshot: " + why));
    }

    private ProgressLine progress(Manifest manifest, int trials, Recording recording, Tally tally) {
        long work =
                manifest.cells().stream()
                        .map(CellRows::cell)
                        .mapToLong(cell -> (long) cell.planned() * cell.n())
                        .sum();
        err().printf("%s: %d trials%n", manifest.title(), trials);
        return new ProgressLine(
                err(),
                ProgressLine.onTerminal(),
                () -> tally.now(trials, work, recording.madeTokens()));
    }

    private void report(RunFolder folder) {
        try (var result =
                options.noReport
                        ? RunReader.read(folder, catalogue)
                        : RunReader.compared(folder, catalogue)) {
            report(folder, result);
        }
    }

    private void report(RunFolder folder, RunResult result) {
        result.environment().stream().filter(Conduct::isLoss).forEach(err()::println);
        PrintWriter out = spec.commandLine().getOut();
        new TextTable(result).print(out);
        if (!options.noReport) {
            Path page =
                    Site.write(
                            List.of(result),
                            Map.of(result.id(), RunReader.scaling(folder)),
                            folder.report());
            out.println();
            out.println("report: " + page.toAbsolutePath().normalize());
        }
    }

    private int ending(Optional<String> stopped, int missing) {
        stopped.ifPresent(why -> err().println("slingshot: stopped early: " + why));
        if (stopped.isPresent() || missing > 0) {
            err().println("slingshot: all that was recorded is kept; to go on: " + onward());
        }
        return missing > 0 ? Exit.MISSING : stopped.isPresent() ? Exit.INSUFFICIENT : Exit.DONE;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// The command as it was typed.
    private String onward() {
        var words = spec.root().commandLine().getParseResult().originalArgs().stream();
        return words.map(word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word + "'")
                .reduce(
                        System.getProperty("slingshot.command", "slingshot"),
                        (all, word) -> all + " " + word);
    }
}

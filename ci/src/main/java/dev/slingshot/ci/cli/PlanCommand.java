package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Forecast;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.Schedule;
import dev.slingshot.harness.suite.Sizing;
import dev.slingshot.harness.suite.Stage;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.read.Suites;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Says what a run will take, before it runs.
@Command(
        name = "plan",
        description =
                "Checks a suite and says what it will take: cells, calls, tokens, FLOPs, memory, time.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin RunOptions options;
    @Mixin Places places;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUITE",
            description = "A YAML file, or a name of slingshot list suites.")
    String name = "quickstart";

    @Option(
            names = "--speed",
            paramLabel = "ENGINE=N",
            description =
                    "Tokens a second that an engine writes, or reads where it only scores; repeatable. Measured is better"
                            + " than assumed.")
    Map<String, Double> speeds = Map.of();

    @Option(
            names = "--device-tflops",
            paramLabel = "N",
            description =
                    "16-bit TFLOP/s of the device, for engines without --speed (default: 989, one H100).")
    double deviceTflops = 989;

    @Option(
            names = "--solution-tokens",
            paramLabel = "N",
            description = "Mean length of a solution (default: two fifths of max_tokens).")
    Optional<Double> solutionTokens = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Mean number of a solution's steps (default: 8).")
    Optional<Double> steps = Optional.empty();

    @Override
    public void run() {
        var known = parent.catalogue().names();
        Suite suite = options.applied(Suites.load(name, known, parent.environment()));
        Plan plan = Plan.of(suite, known);
        var schedule = Schedule.of(plan, known);
        speeds.keySet().forEach(engine -> checkEngine(suite, engine));
        var supplies =
                Session.supplies(
                        parent.catalogue(),
                        places,
                        parent.environment(),
                        Path.of("runs"),
                        spec.commandLine().getErr());
        var problems = new TreeMap<String, Integer>();
        for (PlannedCell cell : plan.cells()) {
            DatasetSpec dataset = cell.dataset();
            problems.computeIfAbsent(
                    dataset.label(), _ -> supplies.dataset(dataset).problems().size());
        }
        var usual = usual(suite);
        print(plan, Forecast.of(plan, known, problems, usual), usual);
        new SizingTable(speeds, deviceTflops)
                .print(spec.commandLine().getOut(), Sizing.of(plan, known, problems, usual));
        printOrder(schedule);
    }

    private static void checkEngine(Suite suite, String engine) {
        var names = suite.engines().stream().map(EngineSpec::name).toList();
        require(
                names.contains(engine),
                "--speed: the suite has no engine \"%s\"; it has: %s",
                engine,
                String.join(", ", names));
    }

    private Forecast.Usual usual(Suite suite) {
        var usual = Forecast.Usual.of(suite);
        return new Forecast.Usual(
                solutionTokens.orElse(usual.solutionTokens()), steps.orElse(usual.steps()));
    }

    private void print(Plan plan, Forecast forecast, Forecast.Usual usual) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("cell: trials, calls, tokens (expected; at most)");
        for (Forecast.Line line : forecast.lines()) {
            out.printf(
                    "  %s: %d, %s, %s%n",
                    line.cell(), line.trials(), range(line.calls()), range(line.tokens()));
        }
        out.printf(
                "%d cells, %d rows, %d comparisons, %d trials%n",
                plan.cells().size(), plan.rows().size(), plan.pairings().size(), forecast.trials());
        out.println("calls:    " + range(forecast.calls()));
        out.println("tokens:   " + range(forecast.tokens()));
        out.println("scorings: " + range(forecast.scorings()));
        out.printf(
                Locale.ROOT,
                "expected: solutions of %.0f tokens in %.0f steps (--solution-tokens, --steps)%n",
                usual.solutionTokens(),
                usual.steps());
    }

    /// Only where engines take turns.
    private void printOrder(Schedule schedule) {
        if (schedule.stages().stream().allMatch(stage -> stage.engines().isEmpty())) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "order of work; %d openings of an engine:%n",
                schedule.residency().openings(schedule.stages()));
        for (Stage stage : schedule.stages()) {
            out.printf(
                    "  open %s: %s %d %s%n",
                    stage.engines().isEmpty() ? "none" : String.join(" + ", stage.engines()),
                    switch (stage.part()) {
                        case DRAW -> "draw the samples of";
                        case SCORE -> "score the samples of";
                        case WHOLE -> "run";
                    },
                    stage.cells().size(),
                    stage.cells().size() == 1 ? "cell" : "cells");
        }
    }

    private static String range(Forecast.Range range) {
        return Figures.count(range.expected()) + " (at most " + Figures.count(range.most()) + ")";
    }
}

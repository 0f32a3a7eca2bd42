package dev.slingshot.ci.cli;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Forecast;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.read.Suites;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
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
        description = "Checks a suite and says what it will take: cells, calls, tokens, time.",
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
            names = "--tokens-per-second",
            paramLabel = "N",
            description =
                    "What the engine writes, for the time (default: 150, two cores and 135M).")
    double tokensPerSecond = 150;

    @Override
    public void run() {
        var known = parent.catalogue().names();
        Suite suite = options.applied(Suites.load(name, known, parent.environment()));
        Plan plan = Plan.of(suite, known);
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
        print(plan, Forecast.of(plan, known, problems, Forecast.Usual.of(suite)));
    }

    private void print(Plan plan, Forecast forecast) {
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
        if (plan.suite().engines().stream().anyMatch(PlanCommand::takesTime)) {
            out.printf(
                    "time:     about %s at %s tokens/s (--tokens-per-second), at most %s%n",
                    time(forecast.tokens().expected()),
                    Figures.count(tokensPerSecond),
                    time(forecast.tokens().most()));
        }
        if (plan.suite().engines().stream().anyMatch(EngineSpec.Embedded.class::isInstance)) {
            out.println(
                    "memory:   the embedded model's file, and up to 0.6 of what is free for its sequences");
        }
    }

    private static boolean takesTime(EngineSpec engine) {
        return !(engine instanceof EngineSpec.Simulated);
    }

    private static String range(Forecast.Range range) {
        return Figures.count(range.expected()) + " (at most " + Figures.count(range.most()) + ")";
    }

    private String time(double tokens) {
        return Progress.clock(Duration.ofSeconds(Math.round(tokens / tokensPerSecond)));
    }
}

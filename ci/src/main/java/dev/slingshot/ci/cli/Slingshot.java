package dev.slingshot.ci.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command `slingshot` itself: shows how to go on.
@Command(
        name = "slingshot",
        description =
                "Measures what a small model and a good search can do against a big model, reproducibly.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            PlanCommand.class,
            MergeCommand.class,
            TableCommand.class,
            ReportCommand.class,
            ListCommand.class,
            StrategiesCommand.class,
            DatasetsCommand.class,
            ModelsCommand.class,
            GradeCommand.class,
            GroupCommand.class,
            SimulateCommand.class,
            BatchCommand.class,
            RegradeCommand.class,
            DoctorCommand.class,
            WarmUpCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Every option can also be set in the environment: --max-tokens is SLINGSHOT_MAX_TOKENS.",
            "First steps: slingshot demo (no model, no network), slingshot run (a small model on this machine).",
            "When something is missing: slingshot doctor"
        })
final class Slingshot implements Runnable {

    @CommandLine.Spec CommandLine.Model.CommandSpec spec;
    private final Map<String, String> environment;

    private Slingshot(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    static CommandLine commandLine(
            Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Slingshot(environment));
        line.setOut(out);
        line.setErr(err);
        line.setDefaultValueProvider(new EnvironmentDefaults(environment));
        line.setParameterExceptionHandler(new Mistakes());
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Map<String, String> environment() {
        return environment;
    }
}

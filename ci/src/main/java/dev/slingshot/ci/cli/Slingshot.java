package dev.slingshot.ci.cli;

import dev.slingshot.ci.plugin.PluginJar;
import dev.slingshot.harness.run.Catalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

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
            TagCommand.class,
            TrainCommand.class,
            ExportCommand.class,
            TopologiesCommand.class,
            TableCommand.class,
            ReportCommand.class,
            ListCommand.class,
            StrategiesCommand.class,
            DatasetsCommand.class,
            ModelsCommand.class,
            PromptsCommand.class,
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

    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            split = ",",
            scope = CommandLine.ScopeType.INHERIT,
            description =
                    "A jar that adds strategies, selections or verifiers; repeatable. See docs/extending.md.")
    List<Path> plugins = List.of();

    private @Nullable Catalogue catalogue;
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

    /// What is built in and what the plugins add.
    Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = PluginJar.catalogue(plugins);
        }
        return catalogue;
    }

    Map<String, String> environment() {
        return environment;
    }
}

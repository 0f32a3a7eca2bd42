package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.reports.site.Site;
import dev.slingshot.reports.view.TraceRoom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Writes pages from recorded runs.
@Command(
        name = "report",
        description = "Writes the pages of one or more runs into one site. Asks no model.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run folders.")
    List<Path> runs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The site's folder (default: report inside the first run's folder).")
    Path out = Path.of("");

    @Option(
            names = "--mtrm",
            paramLabel = "FILE",
            description =
                    "A topology reward model of slingshot train mtrm, for the page of topologies; repeatable (default: the suite's own).")
    List<Path> models = List.of();

    @Option(
            names = "--traces",
            paramLabel = "MB",
            description =
                    "Megabytes that the traces of searches may take, those with a right answer thrown away and a"
                            + " sample of the others; all for every one (default: 250).")
    Optional<String> traces = Optional.empty();

    private TraceRoom.Limit limit() {
        var asked = traces.orElse("");
        if (asked.isEmpty()) {
            return TraceRoom.Limit.USUAL;
        }
        require(
                asked.equals("all") || asked.matches("\\d{1,6}"),
                "--traces takes megabytes such as 250, or all; got \"%s\"",
                asked);
        return asked.equals("all")
                ? TraceRoom.Limit.NONE
                : new TraceRoom.Limit(1_000_000L * Integer.parseInt(asked));
    }

    @Override
    public void run() {
        var limit = limit();
        var folders = runs.stream().map(RunFolder::new).toList();
        var results = new ArrayList<RunResult>();
        Map<String, Scaling> scalings = new TreeMap<>();
        try {
            for (RunFolder folder : folders) {
                var result = RunReader.compared(folder, parent.catalogue());
                results.add(result);
                scalings.put(result.id(), compared(folder));
            }
            Path site = out.toString().isEmpty() ? folders.getFirst().report() : out;
            Path page = Site.write(results, scalings, limit, site);
            spec.commandLine().getOut().println("report: " + page.toAbsolutePath().normalize());
        } finally {
            results.forEach(RunResult::close);
        }
    }

    private Scaling compared(RunFolder folder) {
        return Scalings.with(RunReader.scaling(folder), models);
    }
}

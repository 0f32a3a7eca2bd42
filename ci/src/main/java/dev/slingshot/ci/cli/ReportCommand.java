package dev.slingshot.ci.cli;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.reports.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Override
    public void run() {
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
            Path page = Site.write(results, scalings, site);
            spec.commandLine().getOut().println("report: " + page.toAbsolutePath().normalize());
        } finally {
            results.forEach(RunResult::close);
        }
    }

    private Scaling compared(RunFolder folder) {
        return Scalings.with(RunReader.scaling(folder), models);
    }
}

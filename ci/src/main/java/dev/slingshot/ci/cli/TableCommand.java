package dev.slingshot.ci.cli;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints a run's rows.
@Command(
        name = "table",
        description = "Prints the rows of a run with their 95 %% intervals. Asks no model.",
        mixinStandardHelpOptions = true)
final class TableCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Parameters(paramLabel = "RUN", description = "A run's folder, such as runs/quickstart.")
    Path run = Path.of("");

    @ArgGroup(exclusive = true)
    Format format = new Format();

    /// At most one of them.
    static final class Format {
        @Option(names = "--json", description = "For programs, all fields.")
        boolean json;

        @Option(names = "--csv", description = "For spreadsheets, all fields.")
        boolean csv;

        @Option(names = "--md", description = "For Markdown documents.")
        boolean markdown;
    }

    @Override
    public void run() {
        try (var result = RunReader.read(new RunFolder(run), parent.catalogue())) {
            print(result, spec.commandLine().getOut());
        }
    }

    private void print(RunResult result, PrintWriter out) {
        if (format.json) {
            new DataTable(result).printJson(out);
        } else if (format.csv) {
            new DataTable(result).printCsv(out);
        } else if (format.markdown) {
            new TextTable(result).printMarkdown(out);
        } else {
            new TextTable(result).print(out);
        }
    }
}

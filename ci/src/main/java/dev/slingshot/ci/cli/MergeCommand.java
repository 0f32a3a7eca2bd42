package dev.slingshot.ci.cli;

import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunMerge;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings shards together.
@Command(
        name = "merge",
        description = {
            "Merges the shards of a run into one folder. Asks no model; doing it again is fine.",
            "Runs that contradict each other are refused, and the folder stays as it was."
        },
        mixinStandardHelpOptions = true)
final class MergeCommand implements Runnable {

    @Spec CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "RUN",
            description = "Folders of shards, such as runs/math-500/shard-*.")
    List<Path> runs = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            required = true,
            description = "The merged run's folder, such as runs/math-500.")
    Path into = Path.of("");

    @Override
    public void run() {
        var merged =
                new RunMerge(runs.stream().map(RunFolder::new).toList(), new RunFolder(into))
                        .merge();
        var out = spec.commandLine().getOut();
        out.printf(
                "merged %d runs into %s: %d calls, %d of %d trials%n",
                runs.size(), into, merged.calls(), merged.trials(), merged.planned());
        out.println("to see it: slingshot report " + into);
    }
}

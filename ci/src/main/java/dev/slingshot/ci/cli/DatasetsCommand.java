package dev.slingshot.ci.cli;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.source.DatasetRequest;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.datasets.source.Known;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Fetches and shows data sets.
@Command(
        name = "datasets",
        description = "Fetches and shows data sets.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class DatasetsCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "fetch",
            description = "Brings data sets into the cache and checks their hashes.",
            mixinStandardHelpOptions = true)
    void fetch(
            @Parameters(
                            arity = "0..*",
                            paramLabel = "NAME",
                            description = "Names of slingshot list datasets (default: all).")
                    List<String> names,
            @Mixin Places places) {
        var fetcher = places.fetcher(parent.environment());
        PrintWriter out = spec.commandLine().getOut();
        List<Known> wanted =
                names == null || names.isEmpty()
                        ? Datasets.ALL
                        : names.stream().map(Datasets::get).toList();
        for (Known known : wanted) {
            String where =
                    known.artifact()
                            .map(artifact -> fetcher.fetch(artifact).toString())
                            .orElse("built in");
            out.printf("%-14s %s%n", known.name(), where);
        }
    }

    @Command(
            name = "show",
            description = "Prints where a data set comes from and its first problems.",
            mixinStandardHelpOptions = true)
    void show(
            @Parameters(paramLabel = "NAME", description = "A name of slingshot list datasets.")
                    String name,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "3") int limit,
            @Mixin Places places) {
        Dataset dataset =
                Datasets.load(DatasetRequest.named(name), places.fetcher(parent.environment()));
        PrintWriter out = spec.commandLine().getOut();
        var card = dataset.card();
        out.printf("%s: %s, %d rows%n", card.name(), card.title(), card.rows());
        out.printf(
                "source %s, revision %s, licence %s%nsha256 %s%n",
                card.source(), card.revision(), card.licence(), card.sha256());
        dataset.problems().stream().limit(limit).forEach(problem -> print(problem, out));
    }

    private static void print(Problem problem, PrintWriter out) {
        out.printf(
                "%n%s %s%n%s%n= %s%n",
                problem.id(), problem.tags(), problem.text(), problem.reference());
    }
}

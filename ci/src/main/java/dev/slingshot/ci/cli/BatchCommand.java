package dev.slingshot.ci.cli;

import dev.slingshot.harness.batch.Batch;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.read.Suites;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Answers a suite by files instead of a live server.
@Command(
        name = "batch",
        description = {
            "Answers a suite by OpenAI batch files instead of a live server: export the pending calls, have"
                    + " them answered (vllm run-batch, or a batch service), import the answers.",
            "A sampling suite takes one round; a search takes one for each of its steps: export again after"
                    + " each import until nothing is pending."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "export",
            description = "Writes the pending calls; the id of each is the key of its call.",
            mixinStandardHelpOptions = true)
    void export(
            @Parameters(paramLabel = "SUITE", description = "A YAML file or a built-in suite.")
                    String suite,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            required = true,
                            description = "Where the calls go, such as calls.jsonl.")
                    Path output,
            @Mixin RunOptions options,
            @Mixin Places places) {
        var standing = batch(suite, options, places).export(output);
        var out = spec.commandLine().getOut();
        out.printf(
                "%d of %d trials finished, %d calls pending in %s%n",
                standing.finished(), standing.planned(), standing.pending(), output);
        if (standing.pending() == 0) {
            out.println("nothing is left to be answered; to see it: " + run(suite, options));
        }
    }

    @Command(
            name = "import",
            description = "Records answers. Doing it again is fine; contradictions are refused.",
            mixinStandardHelpOptions = true)
    void take(
            @Parameters(index = "0", paramLabel = "SUITE", description = "As it was exported.")
                    String suite,
            @Parameters(index = "1", paramLabel = "FILE", description = "The answers.") Path file,
            @Mixin RunOptions options,
            @Mixin Places places) {
        var standing = batch(suite, options, places).take(file);
        var out = spec.commandLine().getOut();
        out.printf(
                "%d answers recorded, %d of %d trials finished, %d calls pending%n",
                standing.taken(), standing.finished(), standing.planned(), standing.pending());
        if (!standing.failures().isEmpty()) {
            out.printf(
                    "%d calls were not answered and stay pending, the first: %s%n",
                    standing.failures().size(), standing.failures().getFirst());
        }
        out.println(
                standing.pending() > 0
                        ? "to go on: slingshot batch export %s --output FILE%s"
                                .formatted(suite, where(options))
                        : "to see it: " + run(suite, options));
    }

    private static String run(String suite, RunOptions options) {
        return "slingshot run " + suite + where(options);
    }

    private static String where(RunOptions options) {
        return options.out.map(folder -> " --out " + folder).orElse("");
    }

    private Batch batch(String name, RunOptions options, Places places) {
        var catalogue = parent.catalogue();
        var known = catalogue.names();
        var environment = parent.environment();
        var suite = options.applied(Suites.load(name, known, environment));
        var folder = options.folder(suite);
        return new Batch(
                Plan.of(suite, known),
                Session.supplies(
                        catalogue, places, environment, folder.logs(), spec.commandLine().getErr()),
                folder,
                Version.current(),
                InstantSource.system());
    }
}

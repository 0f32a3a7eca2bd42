package dev.slingshot.ci.cli;

import dev.slingshot.harness.engine.llama.EmbeddedModel;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Fetches and shows the models that slingshot can get by name, and the library that runs them.
@Command(
        name = "models",
        description = "Fetches and shows the built-in models and the library that runs them.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "fetch",
            description =
                    "Brings llama.cpp and the models into the cache, checks their hashes, prepares them.",
            mixinStandardHelpOptions = true)
    void fetch(@Mixin Places places) {
        PrintWriter out = spec.commandLine().getOut();
        for (BuiltInModel model : BuiltInModel.ALL) {
            var settings = Session.embedded(model.name(), places, parent.environment());
            out.println(model.name() + "  " + EmbeddedModel.prepare(settings, out::println));
        }
    }

    @Command(
            name = "show",
            description = "Prints the built-in models: where from, licence, whether here.",
            mixinStandardHelpOptions = true)
    void show(@Mixin Places places) {
        var fetcher = places.fetcher(parent.environment());
        PrintWriter out = spec.commandLine().getOut();
        for (BuiltInModel model : BuiltInModel.ALL) {
            var file = fetcher.cached(model.weights());
            out.println(model.name().toLowerCase(Locale.ROOT));
            List.of(
                            "licence " + model.licence(),
                            "sha256  " + model.weights().sha256(),
                            Files.exists(file)
                                    ? "at      " + file
                                    : "not here yet: slingshot models fetch")
                    .forEach(line -> out.println("  " + line));
        }
    }
}

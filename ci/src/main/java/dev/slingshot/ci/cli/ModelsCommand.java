package dev.slingshot.ci.cli;

import dev.slingshot.harness.engine.llama.files.LibraryPackage;
import dev.slingshot.harness.engine.llama.files.PackageClient;
import dev.slingshot.harness.engine.llama.files.Platform;
import dev.slingshot.harness.engine.llama.files.WheelModel;
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
            description = "Brings llama.cpp and the models into the cache and checks their hashes.",
            mixinStandardHelpOptions = true)
    void fetch(@Mixin Places places) {
        var cache = places.cacheFolder(parent.environment());
        PrintWriter out = spec.commandLine().getOut();
        var library =
                new LibraryPackage(
                                Platform.ofThisMachine(),
                                places.client("npm", PackageClient.npm()))
                        .get(cache);
        out.println("llama.cpp              " + library.folder());
        for (WheelModel model : WheelModel.ALL) {
            var file =
                    model.get(
                            cache, places.mirrors(), places.client("pip", PackageClient.pip()));
            out.println(model.name() + "  " + file.path());
        }
    }

    @Command(
            name = "show",
            description = "Prints the built-in models: where from, licence, whether here.",
            mixinStandardHelpOptions = true)
    void show(@Mixin Places places) {
        var folder = places.cacheFolder(parent.environment()).folder().resolve("models");
        PrintWriter out = spec.commandLine().getOut();
        for (WheelModel model : WheelModel.ALL) {
            var file = folder.resolve(model.entry().substring(model.entry().lastIndexOf('/') + 1));
            out.println(model.name().toLowerCase(Locale.ROOT));
            List.of(
                            "licence " + model.licence(),
                            "from the Python package %s %s"
                                    .formatted(model.packageName(), model.version()),
                            "sha256  " + model.sha256(),
                            Files.exists(file)
                                    ? "at      " + file
                                    : "not here yet: slingshot models fetch")
                    .forEach(line -> out.println("  " + line));
        }
    }
}

package dev.slingshot.ci.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Runs a suite.
@Command(
        name = "run",
        description = {
            "Runs a suite and reports it. Run again, it goes on where it was: what is recorded is never"
                    + " made again.",
            "Without SUITE: the quickstart, on a small model inside this process."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin RunOptions options;
    @Mixin Places places;

    @Parameters(
            arity = "0..1",
            paramLabel = "SUITE",
            description = "A YAML file, or a name of slingshot list suites.")
    String suite = "quickstart";

    @Override
    public Integer call() {
        return new Session(spec, parent.environment(), parent.catalogue(), places, options)
                .run(suite);
    }
}

package dev.slingshot.ci.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Runs the simulated suite.
@Command(
        name = "demo",
        description =
                "Shows a full leaderboard without any model or network: simulated models of 1B to 70B.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;
    @Mixin RunOptions options;
    @Mixin Places places;

    @Override
    public Integer call() {
        return new Session(spec, parent.environment(), parent.catalogue(), places, options)
                .run("demo");
    }
}

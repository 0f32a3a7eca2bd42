package dev.slingshot.ci.cli;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.rewarding.Rewarding;
import dev.slingshot.harness.rewarding.RewardingJson;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Compares ways of choosing among topologies.
@Command(
        name = "topologies",
        description = {
            "Compares every way to choose among a run's responses of several topologies, and tuning, rewarding and both,"
                    + " paired by question. Asks no model."
        },
        mixinStandardHelpOptions = true)
final class TopologiesCommand implements Runnable {

    @Spec CommandSpec spec;
    @ParentCommand Slingshot parent;

    @Parameters(paramLabel = "RUN", description = "A run's folder, such as runs/solar-small.")
    Path run = Path.of("");

    @Option(
            names = "--mtrm",
            paramLabel = "FILE",
            description =
                    "A topology reward model of slingshot train mtrm; repeatable (default: the suite's own).")
    List<Path> models = List.of();

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description = "The policy that was not tuned (default: what the suite says).")
    Optional<String> base = Optional.empty();

    @Option(
            names = "--tuned",
            paramLabel = "NAME",
            description = "The same after tuning (default: what the suite says).")
    Optional<String> tuned = Optional.empty();

    @Option(names = "--json", description = "For programs, all fields.")
    boolean json;

    @Override
    public void run() {
        var folder = new RunFolder(run);
        try (var result = RunReader.read(folder, parent.catalogue())) {
            print(folder, result);
        }
    }

    private void print(RunFolder folder, RunResult result) {
        var kept = Scalings.with(RunReader.scaling(folder), models);
        var scaling = new Scaling(base.or(kept::base), tuned.or(kept::tuned), kept.models());
        var rewarding = Rewarding.of(result, scaling);
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(RewardingJson.of(rewarding));
        } else {
            new RewardingTable(rewarding).print(out);
        }
    }
}

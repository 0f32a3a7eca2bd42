package dev.slingshot.ci.cli;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.Shard;
import dev.slingshot.harness.suite.Caps;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.read.Durations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/// What a start may change of a suite, and where its run goes.
final class RunOptions {

    @Option(names = "--limit", paramLabel = "N", description = "Problems of each data set at most.")
    Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Repetitions of every sampled search.")
    Optional<Integer> seeds = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run's folder (default: runs/SUITE). The same folder goes on.")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Run the I-th of N parts of the problems, into DIR/shard-I-of-N; see slingshot merge.")
    Optional<String> shard = Optional.empty();

    @Option(
            names = "--replay",
            description = "Answer every call from the folder; one that is not there is an error.")
    boolean replay;

    @Option(
            names = "--reuse",
            paramLabel = "RUN",
            description = "Use the calls of this earlier run where they are the same; repeatable.")
    List<Path> reuse = List.of();

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            description = "Stop in order after so many generated tokens.")
    Optional<Long> maxTokens = Optional.empty();

    @Option(
            names = "--max-time",
            paramLabel = "D",
            description = "Stop in order after this time, such as 90s, 30m, 1h30m.")
    Optional<String> maxTime = Optional.empty();

    @Option(names = "--no-report", description = "Run and print the table, write no pages.")
    boolean noReport;

    Suite applied(Suite suite) {
        Suite changed = suite;
        if (limit.isPresent()) {
            require(limit.get() >= 1, "--limit must be at least 1, got %d", limit.get());
            changed = changed.withLimit(limit.get());
        }
        if (seeds.isPresent()) {
            require(seeds.get() >= 1, "--seeds must be at least 1, got %d", seeds.get());
            changed = changed.withSeeds(Matrix.seeds(seeds.get()));
        }
        Caps caps = changed.caps();
        return changed.withCaps(
                new Caps(
                        maxTokens.map(OptionalLong::of).orElse(caps.tokens()),
                        maxTime.map(Durations::parse).or(caps::time)));
    }

    Shard shard() {
        return shard.map(Shard::parse).orElse(Shard.WHOLE);
    }

    RunFolder folder(Suite suite) {
        var run = out.orElse(Path.of("runs", suite.name()));
        return new RunFolder(shard().whole() ? run : run.resolve(shard().label()));
    }

    List<RunFolder> reused() {
        return reuse.stream().map(RunFolder::new).toList();
    }
}

package dev.slingshot.harness.batch;

import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunListener;
import dev.slingshot.harness.run.Shard;
import dev.slingshot.harness.run.Stop;
import dev.slingshot.harness.run.SuiteRun;
import dev.slingshot.harness.run.Supplies;
import dev.slingshot.harness.run.Trial;
import dev.slingshot.harness.store.Key;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A run whose servers are asked by files. What a search can ask at once is one round: exporting
/// after each import brings the next.
///
/// @param folder where the answers are recorded
/// @param code version of this program, for the lock
public record Batch(
        Plan plan, Supplies supplies, RunFolder folder, String code, InstantSource clock) {

    /// How far it has come.
    ///
    /// @param pending calls without an answer
    /// @param taken answers that were recorded now
    /// @param finished trials of those planned
    /// @param failures what services say of calls they did not answer
    public record Standing(
            int pending, int taken, int finished, int planned, List<String> failures) {
        public Standing {
            failures = List.copyOf(failures);
        }
    }

    /// Writes the pending calls, in order and whole or not at all.
    public Standing export(Path output) {
        var desk = new Desk(Answers.none());
        var standing = walk(desk, List.of());
        write(output, String.join("\n", desk.lines()) + (desk.pending() > 0 ? "\n" : ""));
        return standing;
    }

    /// Records answers. Doing it again changes nothing.
    ///
    /// @throws ConfigurationException where an answer cannot be read, contradicts what is recorded,
    ///   or belongs to no call of this run; other answers of the file may be recorded by then
    public Standing take(Path file) {
        var answers = Answers.read(file);
        checkRecorded(answers);
        var desk = new Desk(answers);
        var standing = walk(desk, answers.failures());
        checkKnown(answers, desk);
        return standing;
    }

    private Standing walk(Desk desk, List<String> failures) {
        var finished = new AtomicInteger();
        var planned = new AtomicInteger();
        var run =
                new SuiteRun(
                        plan,
                        new BatchSupplies(supplies, folder, desk),
                        folder,
                        Shard.WHOLE,
                        false,
                        List.of(),
                        new Stop(),
                        code,
                        clock);
        run.run((_, trials, _) -> {
            planned.set(trials);
            return counting(finished);
        });
        return new Standing(desk.pending(), desk.taken(), finished.get(), planned.get(), failures);
    }

    private static RunListener counting(AtomicInteger finished) {
        return new RunListener() {
            @Override
            public void finished(Trial trial, Outcome outcome) {
                finished.incrementAndGet();
            }

            @Override
            public void kept(Trial trial) {
                finished.incrementAndGet();
            }

            @Override
            public void drawn(Trial trial) {}

            @Override
            public void missing(Trial trial, String why) {}
        };
    }

    private void checkRecorded(Answers answers) {
        if (!Files.isRegularFile(folder.store())) {
            return;
        }
        try (var store = RunStore.open(folder.store())) {
            answers.byId()
                    .forEach((id, line) ->
                            store.completion(new Key(id))
                                    .filter(kept -> !kept.text().startsWith(text(line)))
                                    .ifPresent(_ -> {
                                        throw answers.at(
                                                line.number(),
                                                "another answer than the one recorded for this call; what is recorded never changes");
                                    }));
        }
    }

    /// The recorded text may have a stop text after it, which some services leave out.
    private static String text(Answers.Line line) {
        return line.body().path("choices").path(0).path("message").path("content").asString("");
    }

    private void checkKnown(Answers answers, Desk desk) {
        try (var store = RunStore.open(folder.store())) {
            var strange =
                    answers.byId().entrySet().stream()
                            .filter(each -> !desk.took(each.getKey()))
                            .filter(each -> store.completion(new Key(each.getKey())).isEmpty())
                            .map(each -> each.getValue().number())
                            .sorted()
                            .toList();
            if (!strange.isEmpty()) {
                throw answers.at(
                        strange.getFirst(),
                        "this and %d more answers belong to no call of this run; is it another suite's file, or another --limit or --seeds?"
                                .formatted(strange.size() - 1));
            }
        }
    }

    private static void write(Path output, String text) {
        try {
            var part = output.resolveSibling(output.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s: cannot be written: %s".formatted(output, e.getMessage()), e);
        }
    }
}

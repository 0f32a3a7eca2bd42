package dev.slingshot.harness.engine.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A file that says which process was started and by whom, so that a later run finds it if this one
/// is killed. The start times go with the ids: ids are given out again.
record ProcessNote(Path file) {
    private static final Duration GRACE = Duration.ofSeconds(10);

    void write(ProcessHandle process) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, line(process) + "\n" + line(ProcessHandle.current()) + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void erase() throws IOException {
        Files.deleteIfExists(file);
    }

    /// The process of an earlier run, where it still lives.
    Optional<ProcessHandle> orphan() throws IOException {
        return process(0);
    }

    /// The other harness that started it, where that still runs.
    Optional<ProcessHandle> owner() throws IOException {
        return process(1).filter(process -> process.pid() != ProcessHandle.current().pid());
    }

    private Optional<ProcessHandle> process(int line) throws IOException {
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var words = line < lines.size() ? lines.get(line).split(" ", 2) : new String[0];
        return words.length == 2 && words[0].matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(process -> process.isAlive() && start(process).equals(words[1]))
                : Optional.empty();
    }

    /// Ends a process and all it started: politely, and after a while by force.
    static void end(ProcessHandle process) {
        var all = Stream.concat(process.descendants(), Stream.of(process)).toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                one.destroyForcibly();
            } catch (InterruptedException e) {
                one.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + start(process);
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}

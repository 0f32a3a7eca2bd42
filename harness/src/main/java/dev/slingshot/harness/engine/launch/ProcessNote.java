package dev.slingshot.harness.engine.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A file that says which process was started, so that a later run finds it if this one is killed.
/// The start time goes with the id: ids are given out again.
record ProcessNote(Path file) {
    private static final Duration GRACE = Duration.ofSeconds(10);

    void write(ProcessHandle process) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, process.pid() + " " + start(process) + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void erase() throws IOException {
        Files.deleteIfExists(file);
    }

    /// The process of an earlier run, where it still lives.
    Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ", 2);
        if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> process.isAlive() && start(process).equals(words[1]));
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

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}

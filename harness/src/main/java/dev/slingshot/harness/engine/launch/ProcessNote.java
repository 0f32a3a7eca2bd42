package dev.slingshot.harness.engine.launch;

import dev.slingshot.datasets.fetch.Folder;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file that says which server was started and by whom, so that a later run finds it if this one
/// is killed. The start times go with the ids, since ids are given out again, and the host's name,
/// since folders are shared.
record ProcessNote(Path file, String mark) {
    private static final String ENDING = ".server";

    /// A new one.
    static ProcessNote in(Path folder, String name) {
        String mark = UUID.randomUUID().toString();
        return new ProcessNote(folder.resolve(name + "-" + mark.substring(0, 8) + ENDING), mark);
    }

    void write(ProcessHandle process, int port) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(
                part,
                List.of(
                        host(),
                        mark,
                        Integer.toString(port),
                        line(process),
                        line(ProcessHandle.current())));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where the server may keep what nobody needs after it.
    Path scratch() {
        return file.resolveSibling(file.getFileName() + ".scratch");
    }

    /// Deletes the note, and what the server kept.
    void erase() throws IOException {
        Folder.delete(scratch());
        Files.deleteIfExists(file);
    }

    /// What a note says.
    ///
    /// @param server where it still runs
    /// @param owner the harness that started it, where that still runs
    record Said(
            ProcessNote note,
            int port,
            Optional<ProcessHandle> server,
            Optional<ProcessHandle> owner) {}

    /// The notes of this host in a folder; those that cannot be read are left alone.
    static List<Said> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var said = new ArrayList<Said>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                read(file).ifPresent(said::add);
            }
        }
        return said;
    }

    private static Optional<Said> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return lines.size() == 5
                            && lines.getFirst().equals(host())
                            && lines.get(2).matches("\\d{1,5}")
                    ? Optional.of(
                            new Said(
                                    new ProcessNote(file, lines.get(1)),
                                    Integer.parseInt(lines.get(2)),
                                    process(lines.get(3)),
                                    process(lines.get(4))))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> process(String line) {
        var words = line.split(" ", 2);
        return words.length == 2 && words[0].matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(process -> process.isAlive() && start(process).equals(words[1]))
                : Optional.empty();
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + start(process);
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }
}

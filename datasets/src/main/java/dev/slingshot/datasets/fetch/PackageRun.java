package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Runs a package client in an empty folder and takes what it brought.
final class PackageRun {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final long LOOK_MILLIS = 250;

    private PackageRun() {}

    /// @param growth is told how many bytes have come, now and then
    static void take(Location.PackageClient location, Path target, LongConsumer growth)
            throws IOException {
        Path folder = Files.createTempDirectory("slingshot-package");
        try {
            run(location.command(), folder, growth);
            Path archive = archive(location.command(), folder);
            if (location.entry().isEmpty()) {
                Files.move(archive, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Archive.extract(archive, location.entry(), target);
            }
        } finally {
            Folder.delete(folder);
        }
    }

    private static void run(List<String> command, Path folder, LongConsumer growth)
            throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        // what is under way lies here too, where its growth can be seen
        builder.environment()
                .put("TMPDIR", Files.createDirectory(folder.resolve("tmp")).toString());
        // Maven looks for a Java of its own
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = start(builder);
        try {
            process.getOutputStream().close();
            await(process, folder, growth);
            if (process.exitValue() != 0) {
                throw new IOException("exit code " + process.exitValue() + lastLine(log));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(log);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException notThere) {
            throw new IOException(
                    builder.command().getFirst() + " is not installed, or not on the PATH",
                    notThere);
        }
    }

    private static void await(Process process, Path folder, LongConsumer growth)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            growth.accept(largest(folder));
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IOException("no end after " + LIMIT.toMinutes() + " minutes");
            }
        }
    }

    /// The largest file below, which is the package once most of it is there.
    private static long largest(Path folder) {
        long largest = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                largest = Math.max(largest, Files.isRegularFile(file) ? Files.size(file) : 0);
            }
        } catch (IOException | UncheckedIOException moving) {
            return largest; // the client moves its files while we look
        }
        return largest;
    }

    private static Path archive(List<String> command, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(tgz|tar\\.gz|whl|zip|jar)"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(command.getFirst() + " left no archive"));
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : ": " + lines.getLast().strip();
    }
}

package dev.slingshot.datasets.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a package client in an empty folder and takes what it brought.
final class PackageRun {
    private static final long MINUTES = 15;

    private PackageRun() {}

    static void take(Location.PackageClient location, Path target) throws IOException {
        Path folder = Files.createTempDirectory("slingshot-package");
        try {
            run(location.command(), folder);
            Path archive = archive(location.command(), folder);
            if (location.entry().isEmpty()) {
                Files.move(archive, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Archive.extract(archive, location.entry(), target);
            }
        } finally {
            delete(folder);
        }
    }

    private static void run(List<String> command, Path folder) throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("no end after " + MINUTES + " minutes");
            }
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

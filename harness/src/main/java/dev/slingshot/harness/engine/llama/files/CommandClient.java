package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/// A package client that is a program: started in an empty folder, it leaves one archive there.
final class CommandClient implements PackageClient {
    private static final int MINUTES = 20;
    private final String name;
    private final String advice;
    private final BiFunction<String, String, List<List<String>>> commands;

    /// @param commands gives what to try in turn, since the same client has several names
    CommandClient(
            String name, String advice, BiFunction<String, String, List<List<String>>> commands) {
        this.name = name;
        this.advice = advice;
        this.commands = commands;
    }

    static List<String> command(String program, String... arguments) {
        var all = new ArrayList<String>();
        all.add(program);
        all.addAll(List.of(arguments));
        return all;
    }

    @Override
    public Path fetch(String packageName, String version, Path into) throws IOException {
        for (var command : commands.apply(packageName, version)) {
            if (run(command, into)) {
                return archive(into, packageName);
            }
        }
        throw new ConfigurationException(
                "%s is needed to fetch %s %s and was not found: %s, or give the file's path"
                        .formatted(name, packageName, version, advice));
    }

    /// False if there is no such program.
    private static boolean run(List<String> command, Path folder) throws IOException {
        var output = Files.createTempFile("package-client", ".log");
        try {
            Process process;
            try {
                process =
                        new ProcessBuilder(command)
                                .directory(folder.toFile())
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
            } catch (IOException _) {
                return false;
            }
            process.getOutputStream().close();
            await(process, command, output);
            return true;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process process, List<String> command, Path output)
            throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new ConfigurationException(
                        "`%s` did not end within %d minutes; check the network"
                                .formatted(String.join(" ", command), MINUTES));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ConfigurationException(
                    "`%s` was interrupted".formatted(String.join(" ", command)));
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            var said = Files.readString(output).strip();
            throw new ConfigurationException(
                    "`%s` failed: %s"
                            .formatted(
                                    String.join(" ", command),
                                    said.substring(Math.max(0, said.length() - 400))));
        }
    }

    private static Path archive(Path folder, String packageName) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() ->
                            new ConfigurationException(
                                    "no archive of %s came".formatted(packageName)));
        }
    }
}

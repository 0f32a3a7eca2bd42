package dev.slingshot.ci.cli;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Options of commands that read JSONL and write JSONL.
final class LineFiles {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = {"-i", "--input"},
            paramLabel = "FILE.jsonl",
            description = "What to read (default: standard input).")
    Optional<Path> input = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.jsonl",
            description = "Where to write (default: standard output).")
    Optional<Path> output = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Default: all cores.")
    int threads = Runtime.getRuntime().availableProcessors();

    /// What is done to the lines.
    interface Work {
        /// @return how many lines there were
        long run(BufferedReader in, Writer out, ExecutorService pool, int threads)
                throws IOException;
    }

    /// Maps every line and tells on the error stream how fast that was.
    ///
    /// @param what is counted, such as `pairs`
    void map(String what, Work work) {
        if (threads < 1) {
            throw new ConfigurationException("--threads must be at least 1, got " + threads);
        }
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        long lines = mapFiles(work);
        double seconds = Math.max(1e-9, (System.nanoTime() - start) / 1e9);
        err.printf(
                Locale.ROOT,
                "%d %s in %.2f s, %.0f %s/s%n",
                lines,
                what,
                seconds,
                lines / seconds,
                what);
    }

    private long mapFiles(Work work) {
        String name = input.map(Path::toString).orElse("standard input");
        try (BufferedReader in = reader();
                var pool = Executors.newFixedThreadPool(threads)) {
            if (output.isEmpty()) {
                var out = spec.commandLine().getOut();
                long lines = work.run(in, out, pool, threads);
                out.flush();
                return lines;
            }
            if (input.isPresent()
                    && Files.exists(output.get())
                    && Files.isSameFile(input.get(), output.get())) {
                throw new ConfigurationException("--output is the input file; choose another one");
            }
            Path folder = output.get().toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new ConfigurationException(
                        "--output: there is no folder " + folder + "; make it first");
            }
            try (var out = Files.newBufferedWriter(output.get())) {
                return work.run(in, out, pool, threads);
            }
        } catch (IllegalArgumentException mistake) {
            throw new ConfigurationException(
                    String.valueOf(mistake.getMessage())
                            .replaceFirst(
                                    "^line (\\d+): ", Matcher.quoteReplacement(name) + ":$1: "));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot read or write: %s: %s"
                            .formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private BufferedReader reader() throws IOException {
        if (input.isEmpty()) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        if (!Files.isRegularFile(input.get())) {
            throw new ConfigurationException("there is no file " + input.get());
        }
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(input.get()), StandardCharsets.UTF_8));
    }
}

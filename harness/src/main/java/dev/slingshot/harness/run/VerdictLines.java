package dev.slingshot.harness.run;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Reads a verdict file line by line, for files that are larger than memory.
final class VerdictLines implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final BufferedReader in;
    private String grader = "no grader";
    private int number;

    VerdictLines(Path file) {
        this.file = file;
        try {
            this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw wrong(e);
        }
    }

    /// The grader that gave the verdicts read so far.
    String grader() {
        return grader;
    }

    /// The next line on a candidate; lines on others before it are of trials that this run has not.
    ///
    /// @throws ConfigurationException where there is none
    VerdictFile.Line next(VerdictFile.Line wanted) {
        try {
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                var line = MAPPER.readValue(text, VerdictFile.Line.class);
                grader = line.grader();
                if (line.sameCandidate(wanted)) {
                    return line;
                }
            }
        } catch (IOException | JacksonException e) {
            number = e instanceof IOException ? number + 1 : number;
            throw wrong(e);
        }
        throw new ConfigurationException(
                "%s has no verdict on %s, candidate %s: it is of another run"
                        .formatted(file, wanted.problem(), wanted.place()));
    }

    private ConfigurationException wrong(Exception why) {
        return new ConfigurationException(
                "%s:%d: no line of slingshot regrade --save: %s"
                        .formatted(file, Math.max(1, number), why.getMessage()));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

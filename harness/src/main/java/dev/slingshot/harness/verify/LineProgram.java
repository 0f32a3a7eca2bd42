package dev.slingshot.harness.verify;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;

/// A running program that answers a line with a line. What it says on standard error is kept for
/// messages, the last lines of it.
final class LineProgram implements AutoCloseable {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int KEPT_LINES = 12;
    private static final int LONGEST_LINE = 4_000_000;

    private final Process process;
    private final BlockingQueue<Optional<String>> answers = new ArrayBlockingQueue<>(16);
    private final ConcurrentLinkedDeque<String> complaints = new ConcurrentLinkedDeque<>();
    private final Thread complaining;

    private LineProgram(Process process) {
        this.process = process;
        var _ = apart(this::hear);
        complaining = apart(this::listen);
    }

    /// @throws ConfigurationException where the command cannot be run
    static LineProgram start(String name, List<String> command) {
        try {
            return new LineProgram(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new ConfigurationException(
                    "verifier %s: \"%s\" does not run (%s); give its full path"
                            .formatted(name, command.getFirst(), e.getMessage()));
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /// Sends a line; a program that does not read it is noticed by its missing answer.
    ///
    /// @param last whether no other line follows
    void send(String line, boolean last) {
        var _ =
                apart(() -> {
                    try {
                        var in = process.getOutputStream();
                        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                        in.flush();
                        if (last) {
                            in.close();
                        }
                    } catch (IOException gone) {
                        // Its answers end, too: whoever waits for one is told by that.
                        answers.offer(Optional.empty());
                    }
                });
    }

    /// On a thread of the system: a pipe that is waited for would hold up virtual ones.
    private static Thread apart(Runnable work) {
        return Thread.ofPlatform().daemon(true).start(work);
    }

    /// The next line, or nothing where the program ended before it.
    ///
    /// @throws Silence where neither came in time
    Optional<String> answer(Duration patience) throws Silence, InterruptedException {
        var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw new Silence();
        }
        return answer;
    }

    /// Whether it has said something that nobody asked for.
    boolean talksUnasked() {
        var next = answers.peek();
        return next != null && next.isPresent();
    }

    /// How it ended and what it said last.
    String lastWords() throws InterruptedException {
        complaining.join(A_MOMENT);
        // Its output ends a moment before it does.
        boolean ended = process.waitFor(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        String end = ended ? "exit code " + process.exitValue() : "it is still running";
        return complaints.isEmpty()
                ? end + ", nothing on standard error"
                : end + ", last on standard error:\n" + String.join("\n", complaints);
    }

    private void hear() {
        try (var out = reader(process.getInputStream())) {
            for (var line = line(out); line.isPresent(); line = line(out)) {
                answers.put(line);
            }
            answers.put(Optional.empty());
        } catch (IOException | InterruptedException ended) {
            answers.offer(Optional.empty());
        }
    }

    private void listen() {
        try (var err = reader(process.getErrorStream())) {
            for (var line = line(err); line.isPresent(); line = line(err)) {
                complaints.add(line.get());
                if (complaints.size() > KEPT_LINES) {
                    complaints.poll();
                }
            }
        } catch (IOException ended) {
            // A program that is gone has nothing more to say.
        }
    }

    private static BufferedReader reader(java.io.InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /// The next line, cut where it is longer than any answer.
    private static Optional<String> line(Reader in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' || line.length() == LONGEST_LINE) {
                return Optional.of(line.toString());
            }
            line.append((char) next);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    /// Ends the program and what it started.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// No answer in time.
    static final class Silence extends Exception {
        private static final long serialVersionUID = 1;
    }
}

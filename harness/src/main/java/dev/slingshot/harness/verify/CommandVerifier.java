package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.suite.Redaction;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.suite.read.CommandLine;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A verifier that is a program and speaks {@link ScoreProtocol} through its standard streams, a
/// line each way. It is started once, and again when it has died; a call that made it die twice is
/// given up. The program inherits the environment, which is where secrets belong.
final class CommandVerifier implements Verifier, AutoCloseable {
    private static final int ATTEMPTS = 2;
    private static final long LARGEST_HASHED_BYTES = 64L << 20;

    private final ScoreProtocol protocol;
    private final VerifierCard card;
    private final List<String> command;
    private final Duration patience;
    private final boolean once;

    /// As many as there may be processes; a seat without a program has none running.
    private final BlockingQueue<Optional<LineProgram>> seats;

    private CommandVerifier(
            ScoreProtocol protocol, VerifierCard card, List<String> command, Settings settings) {
        this.protocol = protocol;
        this.card = card;
        this.command = command;
        this.patience = settings.seconds("timeout_seconds");
        this.once = settings.word("start").equals("each");
        int processes = settings.whole("processes");
        this.seats = new ArrayBlockingQueue<>(processes);
        for (int i = 0; i < processes; i++) {
            seats.add(Optional.empty());
        }
    }

    /// @throws dev.slingshot.strategies.ConfigurationException with the setting that is wrong
    static CommandVerifier of(VerifierSpec spec, Settings settings) {
        var command = CommandLine.split(settings.word("command"));
        require(!command.isEmpty(), "verifier %s: its command is empty", spec.name());
        require(
                Redaction.command(command).equals(command),
                "verifier %s: its command seems to hold a secret, which would end in records (%s); the program inherits the environment, put it there",
                spec.name(),
                String.join(" ", Redaction.command(command)));
        var protocol = ScoreProtocol.of(spec, settings);
        return new CommandVerifier(
                protocol, protocol.card(spec, "command", identity(command)), command, settings);
    }

    /// The command, and the hash of each file in it: a changed script is another verifier.
    private static Map<String, String> identity(List<String> command) {
        var identity = new TreeMap<String, String>();
        identity.put("command", String.join(" ", command));
        for (String word : command) {
            hash(word).ifPresent(sha256 -> identity.put("sha256 of " + word, sha256));
        }
        return identity;
    }

    private static Optional<String> hash(String word) {
        try {
            Path file = Path.of(word);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_HASHED_BYTES) {
                return Optional.empty();
            }
            var digest = MessageDigest.getInstance("SHA-256");
            return Optional.of(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        } catch (InvalidPathException | IOException noFile) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        String line = protocol.request(question, steps, known).toString();
        Optional<LineProgram> kept = Optional.empty();
        try {
            var seat = seats.take();
            try {
                for (int attempt = 1; ; attempt++) {
                    var program = running(seat);
                    seat = Optional.of(program);
                    var answer = answer(program, line);
                    if (answer.isPresent()) {
                        var scores =
                                protocol.scores(
                                        protocol.parsed(answer.get()), steps.size() - known);
                        kept = seat.filter(_ -> !once);
                        return scores;
                    }
                    if (attempt == ATTEMPTS) {
                        throw protocol.wrong(
                                "ended %d times without an answer: %s"
                                        .formatted(ATTEMPTS, program.lastWords()));
                    }
                    // It has ended, even where the system has not noticed yet.
                    program.close();
                    seat = Optional.empty();
                }
            } finally {
                if (kept.isEmpty()) {
                    seat.ifPresent(LineProgram::close);
                }
                seats.add(kept);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("verifier " + card.name() + " was interrupted", e);
        }
    }

    private LineProgram running(Optional<LineProgram> seat) {
        if (seat.filter(LineProgram::alive).isPresent()) {
            return seat.orElseThrow();
        }
        seat.ifPresent(LineProgram::close);
        return LineProgram.start(card.name(), command);
    }

    /// @return nothing where the program ended instead
    private Optional<String> answer(LineProgram program, String line) throws InterruptedException {
        if (program.talksUnasked()) {
            throw protocol.wrong(
                    "said more than one line to one request; all but the answer belongs on standard error");
        }
        program.send(line, once);
        try {
            return program.answer(patience);
        } catch (LineProgram.Silence late) {
            program.close();
            throw protocol.wrong(
                    "did not answer within %s and was ended (raise `timeout_seconds`?): %s"
                            .formatted(patience, program.lastWords()));
        }
    }

    /// Ends the programs that wait.
    @Override
    public void close() {
        for (var seat = seats.poll(); seat != null; seat = seats.poll()) {
            seat.ifPresent(LineProgram::close);
        }
    }
}

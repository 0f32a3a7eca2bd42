package dev.slingshot.harness.verify;

import dev.slingshot.strategies.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A program that reads solutions keeps the contract of every verifier.
final class CommandVerifierContractTest extends VerifierContract {
    @TempDir Path folder = Path.of("");

    private CommandVerifier program = Specs.command("command", "none");

    @BeforeEach
    void start() throws IOException {
        var script =
                Files.writeString(
                        folder.resolve("score.sh"),
                        "while read -r x; do echo '{\"scores\":[0.75]}'; done");
        program = Specs.command("command", "sh " + script, "reads", "solutions");
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Override
    protected Verifier verifier() {
        return program;
    }
}

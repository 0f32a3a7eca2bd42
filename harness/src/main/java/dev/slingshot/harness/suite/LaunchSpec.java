package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;
import java.util.List;

/// How a server is started that a run needs and that is not running.
///
/// @param command with its arguments; `{port}` stands for the url's port, `{share}` for the
///   engine's share of the machine, `{scratch}` for a folder that is deleted when the server ends
/// @param health path that answers 200 once the server is ready
/// @param patience longest time to become ready: large models take long to load, and longer to
///   fetch
public record LaunchSpec(List<String> command, String health, Duration patience) {
    public static final String HEALTH = "/health";
    public static final Duration PATIENCE = Duration.ofHours(1);

    public LaunchSpec {
        command = List.copyOf(command);
        require(!command.isEmpty(), "a launch needs a command");
        require(health.startsWith("/"), "a health path begins with /, got \"%s\"", health);
        require(patience.isPositive(), "a launch needs some patience, got %s", patience);
    }

    /// With the health path that vLLM, SGLang and llama-server have.
    public static LaunchSpec of(List<String> command) {
        return new LaunchSpec(command, HEALTH, PATIENCE);
    }
}

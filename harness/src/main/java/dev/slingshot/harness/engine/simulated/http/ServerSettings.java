package dev.slingshot.harness.engine.simulated.http;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a simulated server behaves.
///
/// @param port 0 takes a free one
/// @param latency of an answer, queueing apart
/// @param sequences it works on at once; further requests wait
/// @param contextTokens of prompt and answer together
/// @param key that every request has to show, if any
/// @param faults in the order they are looked at
public record ServerSettings(
        int port,
        Duration latency,
        int sequences,
        int contextTokens,
        Optional<String> key,
        List<Fault> faults) {

    public ServerSettings {
        require(port >= 0 && port < 65536, "there is no port %d", port);
        require(!latency.isNegative(), "latency must not be negative, got %s", latency);
        require(sequences >= 1, "a server works on at least 1 sequence, got %d", sequences);
        require(contextTokens >= 16, "a context has at least 16 tokens, got %d", contextTokens);
        faults = List.copyOf(faults);
    }

    /// Fast and faultless, on a free port.
    public static ServerSettings of() {
        return new ServerSettings(0, Duration.ZERO, 256, 32_768, Optional.empty(), List.of());
    }

    public ServerSettings withPort(int other) {
        return new ServerSettings(other, latency, sequences, contextTokens, key, faults);
    }

    public ServerSettings withLatency(Duration other) {
        return new ServerSettings(port, other, sequences, contextTokens, key, faults);
    }

    public ServerSettings withSequences(int most) {
        return new ServerSettings(port, latency, most, contextTokens, key, faults);
    }

    public ServerSettings withContext(int tokens) {
        return new ServerSettings(port, latency, sequences, tokens, key, faults);
    }

    public ServerSettings withKey(String secret) {
        return new ServerSettings(
                port, latency, sequences, contextTokens, Optional.of(secret), faults);
    }

    public ServerSettings withFaults(List<Fault> script) {
        return new ServerSettings(port, latency, sequences, contextTokens, key, script);
    }

    /// Without the key.
    @Override
    public String toString() {
        return "port %d, latency %s, %d sequences, context %d, %d faults"
                .formatted(port, latency, sequences, contextTokens, faults.size());
    }
}

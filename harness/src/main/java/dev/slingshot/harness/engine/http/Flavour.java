package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import java.util.Optional;

/// Which server it is: each has habits of its own.
public enum Flavour {
    VLLM("vllm"),
    /// Its adapter follows its source; nobody has run it against a live server yet.
    SGLANG("sglang"),
    LLAMA_SERVER("llama-server"),
    /// A model of the simulated world behind HTTP.
    SIMULATED("simulated"),
    GENERIC("openai-compatible");

    private final String label;

    Flavour(String label) {
        this.label = label;
    }

    /// The name in records.
    public String label() {
        return label;
    }

    /// By its name in a suite; none for `auto`.
    public static Optional<Flavour> named(String name) {
        return switch (name) {
            case "vllm" -> Optional.of(VLLM);
            case "sglang" -> Optional.of(SGLANG);
            case "llama-server" -> Optional.of(LLAMA_SERVER);
            case "generic" -> Optional.of(GENERIC);
            default -> Optional.empty();
        };
    }

    /// By what `/v1/models` says of a model's owner.
    static Flavour ofOwner(String owner) {
        return switch (owner) {
            case "vllm" -> VLLM;
            case "sglang" -> SGLANG;
            case SimulatedServer.OWNER -> SIMULATED;
            case "llamacpp" -> LLAMA_SERVER;
            default -> GENERIC;
        };
    }
}

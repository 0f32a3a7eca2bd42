package dev.slingshot.harness.engine.http;

/// Which server it is: each has habits of its own.
enum Flavour {
    VLLM("vllm"),
    /// Its adapter follows its source; nobody has run it against a live server yet.
    SGLANG("sglang"),
    LLAMA_SERVER("llama-server"),
    GENERIC("openai-compatible");

    private final String label;

    Flavour(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// By what `/v1/models` says of a model's owner.
    static Flavour ofOwner(String owner) {
        return switch (owner) {
            case "vllm" -> VLLM;
            case "sglang" -> SGLANG;
            case "llamacpp" -> LLAMA_SERVER;
            default -> GENERIC;
        };
    }
}

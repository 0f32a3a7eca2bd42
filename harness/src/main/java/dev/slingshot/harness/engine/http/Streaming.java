package dev.slingshot.harness.engine.http;

import tools.jackson.databind.node.ObjectNode;

/// How a route streams, and how its events are put together.
enum Streaming {
    COMPLETIONS,
    CHAT,
    LLAMA,
    SGLANG;

    Assembly begin() {
        return switch (this) {
            case COMPLETIONS -> new OpenAiAssembly(false);
            case CHAT -> new OpenAiAssembly(true);
            case LLAMA -> new LlamaAssembly();
            case SGLANG -> new SglangAssembly();
        };
    }

    /// OpenAI's routes leave the token counts out of a stream unless they are asked for.
    void ask(ObjectNode body) {
        body.put("stream", true);
        if (this == COMPLETIONS || this == CHAT) {
            body.putObject("stream_options").put("include_usage", true);
        }
    }

    static void whole(ObjectNode body) {
        body.put("stream", false);
        body.remove("stream_options");
    }
}

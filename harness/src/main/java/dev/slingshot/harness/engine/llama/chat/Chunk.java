package dev.slingshot.harness.engine.llama.chat;

/// A stretch of a template: text to copy, an expression to print, or a statement.
record Chunk(Kind kind, String source, int line) {
    enum Kind {
        TEXT,
        PRINT,
        STATEMENT
    }
}

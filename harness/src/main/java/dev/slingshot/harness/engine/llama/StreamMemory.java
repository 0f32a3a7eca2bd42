package dev.slingshot.harness.engine.llama;

/// What a context's cache can do with whole streams; a seam for tests that need no model.
interface StreamMemory {
    /// Makes `to` hold what `from` holds, which is `tokens` long.
    void copy(int from, int to, int tokens);

    /// Forgets everything in `stream` from position `from` on.
    void cut(int stream, int from);
}

package dev.slingshot.harness.engine.llama;

/// What a context's cache can do with whole streams; a seam for tests that need no model.
interface StreamMemory {
    /// Takes a copy of what `stream` holds.
    Saved save(int stream);

    /// Makes `stream` hold what was saved, and nothing else.
    void load(Saved saved, int stream);

    /// Forgets everything in `stream` from position `from` on.
    void cut(int stream, int from);

    /// What a stream held, kept outside of the cache until it is closed.
    interface Saved extends AutoCloseable {
        @Override
        void close();
    }
}

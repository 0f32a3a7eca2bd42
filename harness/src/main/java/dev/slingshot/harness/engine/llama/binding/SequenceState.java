package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A buffer for what one sequence of a context holds, in llama.cpp's own form; for one thread.
public final class SequenceState implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private long used;

    public SequenceState(long capacity) {
        bytes = arena.allocate(capacity, 64);
    }

    public long capacity() {
        return bytes.byteSize();
    }

    boolean isEmpty() {
        return used == 0;
    }

    MemorySegment whole() {
        return bytes;
    }

    MemorySegment filled() {
        return bytes.asSlice(0, used);
    }

    void filled(long count) {
        used = count;
    }

    @Override
    public void close() {
        arena.close();
    }
}

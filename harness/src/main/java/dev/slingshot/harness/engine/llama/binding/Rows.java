package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The input of one call of the model: rows of token, position and sequence, some of which ask for
/// logits.
public final class Rows implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final int capacity;
    private final int sequences;
    private final MemorySegment batch;
    private final MemorySegment tokens;
    private final MemorySegment positions;
    private final MemorySegment sequenceIds;
    private final MemorySegment sequencePointers;
    private final MemorySegment flags;
    private int count;
    private int outputs;

    Rows(int capacity, int sequences) {
        this.capacity = capacity;
        this.sequences = sequences;
        tokens = arena.allocate(ValueLayout.JAVA_INT, capacity);
        positions = arena.allocate(ValueLayout.JAVA_INT, capacity);
        flags = arena.allocate(ValueLayout.JAVA_BYTE, capacity);
        sequencePointers = arena.allocate(ValueLayout.ADDRESS, capacity);
        sequenceIds = arena.allocate(ValueLayout.JAVA_INT, sequences);
        for (int i = 0; i < sequences; i++) {
            sequenceIds.setAtIndex(ValueLayout.JAVA_INT, i, i);
        }
        var oneEach = arena.allocate(ValueLayout.JAVA_INT, capacity);
        for (int i = 0; i < capacity; i++) {
            oneEach.setAtIndex(ValueLayout.JAVA_INT, i, 1);
        }
        batch = arena.allocate(StructLayouts.BATCH);
        batch.set(ValueLayout.ADDRESS, StructLayouts.BATCH_TOKEN, tokens);
        batch.set(ValueLayout.ADDRESS, StructLayouts.BATCH_POS, positions);
        batch.set(ValueLayout.ADDRESS, StructLayouts.BATCH_N_SEQ_ID, oneEach);
        batch.set(ValueLayout.ADDRESS, StructLayouts.BATCH_SEQ_ID, sequencePointers);
        batch.set(ValueLayout.ADDRESS, StructLayouts.BATCH_LOGITS, flags);
    }

    public void clear() {
        count = 0;
        outputs = 0;
    }

    /// Adds a row and returns its index, by which its logits are found after the call.
    public int add(int token, int position, int sequence, boolean output) {
        if (count == capacity || sequence < 0 || sequence >= sequences) {
            throw new IndexOutOfBoundsException(
                    "row %d of %d, sequence %d".formatted(count, capacity, sequence));
        }
        tokens.setAtIndex(ValueLayout.JAVA_INT, count, token);
        positions.setAtIndex(ValueLayout.JAVA_INT, count, position);
        sequencePointers.setAtIndex(
                ValueLayout.ADDRESS, count, sequenceIds.asSlice((long) sequence * Integer.BYTES));
        flags.set(ValueLayout.JAVA_BYTE, count, (byte) (output ? 1 : 0));
        outputs += output ? 1 : 0;
        return count++;
    }

    public int count() {
        return count;
    }

    public int capacity() {
        return capacity;
    }

    int outputs() {
        return outputs;
    }

    MemorySegment batch() {
        batch.set(ValueLayout.JAVA_INT, StructLayouts.BATCH_N_TOKENS, count);
        return batch;
    }

    @Override
    public void close() {
        arena.close();
    }
}

package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.MemorySegment;
import java.util.function.IntSupplier;

/// What the generations of the C interface do differently: the cache of keys and values.
sealed interface CacheFunctions permits StreamCache, SharedCache {

    /// Sets what only this generation's context parameters have.
    void set(MemorySegment contextParams, int outputs);

    /// Runs a call that computes; where the library cannot compute twice at once, callers take
    /// turns.
    int computing(IntSupplier call);

    /// How many tokens each sequence was granted.
    int tokensPerSequence(MemorySegment context);

    /// Forgets what a sequence holds at `from <= position < to`, to the end where `to` is -1.
    boolean remove(MemorySegment context, int sequence, int from, int to);

    /// Brings the free room closer together after a call found none in one piece; false where that
    /// cannot be the reason.
    boolean defragment(MemorySegment context);
}

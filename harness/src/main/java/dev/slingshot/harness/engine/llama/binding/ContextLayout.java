package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;

/// Where the fields that we set lie inside `llama_context_params`; offsets are bytes. The first
/// four have always been where they are.
///
/// @param bytes size of the whole
/// @param defaults what the library itself writes into 32-bit fields, by offset; the first four
///   have always been the same
record ContextLayout(
        long bytes, long threads, long threadsBatch, long noPerf, Map<Long, Integer> defaults) {
    static final long N_CTX = 0;
    static final long N_BATCH = 4;
    static final long N_UBATCH = 8;
    static final long N_SEQ_MAX = 12;

    private static final Map<Long, Integer> SIZES =
            Map.of(N_CTX, 512, N_BATCH, 2048, N_UBATCH, 512, N_SEQ_MAX, 1);

    ContextLayout {
        var all = new HashMap<>(SIZES);
        all.putAll(defaults);
        defaults = Map.copyOf(all);
    }

    StructLayout struct() {
        return StructLayouts.ofBytes(bytes);
    }

    void set(
            MemorySegment params,
            int sequences,
            int tokensPerSequence,
            int rows,
            int threadsWanted) {
        params.set(ValueLayout.JAVA_INT, N_CTX, Math.multiplyExact(sequences, tokensPerSequence));
        params.set(ValueLayout.JAVA_INT, N_BATCH, rows);
        params.set(ValueLayout.JAVA_INT, N_UBATCH, rows);
        params.set(ValueLayout.JAVA_INT, N_SEQ_MAX, sequences);
        params.set(ValueLayout.JAVA_INT, threads, 1);
        params.set(ValueLayout.JAVA_INT, threadsBatch, threadsWanted);
        params.set(ValueLayout.JAVA_BOOLEAN, noPerf, true);
    }
}

package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;

/// The C functions about a context: create, decode, read logits, save and restore sequences. What
/// generations do differently is in [CacheFunctions].
final class ContextFunctions {
    private final MethodHandle defaultParams;
    private final MethodHandle init;
    private final MethodHandle free;
    private final MethodHandle batchRows;
    private final MethodHandle sequences;
    private final MethodHandle decode;
    private final MethodHandle logits;
    private final MethodHandle setThreads;
    private final MethodHandle stateSize;
    private final MethodHandle saveState;
    private final MethodHandle loadState;

    ContextFunctions(NativeCalls calls, StructLayouts layouts) {
        defaultParams = calls.function("llama_context_default_params", layouts.context().struct());
        init =
                calls.function(
                        "llama_init_from_model", ADDRESS, ADDRESS, layouts.context().struct());
        free = calls.procedure("llama_free", ADDRESS);
        batchRows = calls.function("llama_n_batch", JAVA_INT, ADDRESS);
        sequences = calls.function("llama_n_seq_max", JAVA_INT, ADDRESS);
        decode = calls.function("llama_decode", JAVA_INT, ADDRESS, StructLayouts.BATCH);
        logits = calls.function("llama_get_logits_ith", ADDRESS, ADDRESS, JAVA_INT);
        setThreads = calls.procedure("llama_set_n_threads", ADDRESS, JAVA_INT, JAVA_INT);
        stateSize = calls.function("llama_state_seq_get_size", JAVA_LONG, ADDRESS, JAVA_INT);
        saveState =
                calls.function(
                        "llama_state_seq_get_data",
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_INT);
        loadState =
                calls.function(
                        "llama_state_seq_set_data",
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_INT);
    }

    MemorySegment defaultParams(SegmentAllocator allocator) {
        try {
            return (MemorySegment) defaultParams.invokeExact(allocator);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    MemorySegment init(MemorySegment model, MemorySegment params) {
        try {
            return (MemorySegment) init.invokeExact(model, params);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    void free(MemorySegment context) {
        try {
            free.invokeExact(context);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int batchRows(MemorySegment context) {
        return intOf(batchRows, context);
    }

    int sequences(MemorySegment context) {
        return intOf(sequences, context);
    }

    int decode(MemorySegment context, MemorySegment batch) {
        try {
            return (int) decode.invokeExact(context, batch);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    MemorySegment logits(MemorySegment context, int row) {
        try {
            return (MemorySegment) logits.invokeExact(context, row);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    void setThreads(MemorySegment context, int oneRow, int manyRows) {
        try {
            setThreads.invokeExact(context, oneRow, manyRows);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    /// Bytes that [#saveState] would write.
    long stateSize(MemorySegment context, int sequence) {
        try {
            return (long) stateSize.invokeExact(context, sequence);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    /// Writes what a sequence holds into `target`; returns how many bytes that took, 0 if it
    /// failed.
    long saveState(MemorySegment context, MemorySegment target, int sequence) {
        try {
            return (long) saveState.invokeExact(context, target, target.byteSize(), sequence);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    /// Makes a sequence hold what was saved; returns how many bytes were read, 0 if it failed.
    long loadState(MemorySegment context, MemorySegment source, int sequence) {
        try {
            return (long) loadState.invokeExact(context, source, source.byteSize(), sequence);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static int intOf(MethodHandle handle, MemorySegment context) {
        try {
            return (int) handle.invokeExact(context);
        } catch (Throwable t) {
            throw broken(t);
        }
    }
}

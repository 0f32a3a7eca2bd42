package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.function.IntSupplier;

/// One stream for each sequence, as wide as the longest: nothing lies between others' cells, and
/// results do not depend on the company.
final class StreamCache implements CacheFunctions {
    private static final long N_OUTPUTS_MAX = 20;
    private static final long KV_UNIFIED = 133;
    private final MethodHandle memory;
    private final MethodHandle remove;
    private final MethodHandle tokensPerSequence;

    StreamCache(NativeCalls calls) {
        memory = calls.function("llama_get_memory", ADDRESS, ADDRESS);
        remove =
                calls.function(
                        "llama_memory_seq_rm", JAVA_BOOLEAN, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
        tokensPerSequence = calls.function("llama_n_ctx_seq", JAVA_INT, ADDRESS);
    }

    @Override
    public void set(MemorySegment contextParams, int outputs) {
        contextParams.set(JAVA_INT, N_OUTPUTS_MAX, outputs);
        contextParams.set(JAVA_BOOLEAN, KV_UNIFIED, false);
    }

    @Override
    public int computing(IntSupplier call) {
        return call.getAsInt();
    }

    @Override
    public int tokensPerSequence(MemorySegment context) {
        try {
            return (int) tokensPerSequence.invokeExact(context);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    @Override
    public boolean remove(MemorySegment context, int sequence, int from, int to) {
        try {
            var cache = (MemorySegment) memory.invokeExact(context);
            return (boolean) remove.invokeExact(cache, sequence, from, to);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    @Override
    public boolean defragment(MemorySegment context) {
        return false; // a stream is filled from its beginning and cut at its end
    }
}

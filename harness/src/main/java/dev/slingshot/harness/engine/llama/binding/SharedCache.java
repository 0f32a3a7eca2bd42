package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// One row of cells for all sequences, each cell marked with its owner.
///
/// The rows of a call, and a sequence that is restored, need free cells in one piece; what others
/// leave is scattered. The order of a sequence's cells, and with it the rounding of sums over them,
/// depends on what ran before. With flash attention each row walks over its own cells alone, at
/// half the cost.
///
/// Matrix products of this generation count their work in variables that all contexts of the
/// process share: two at once leave parts of their results out, so contexts take turns.
final class SharedCache implements CacheFunctions {
    private static final long FLASH_ATTENTION = 99;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final MethodHandle remove;
    private final MethodHandle cells;
    private final MethodHandle sequences;
    private final MethodHandle planDefragmenting;
    private final MethodHandle applyPlans;

    SharedCache(NativeCalls calls) {
        remove =
                calls.function(
                        "llama_kv_self_seq_rm",
                        JAVA_BOOLEAN,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        cells = calls.function("llama_n_ctx", JAVA_INT, ADDRESS);
        sequences = calls.function("llama_n_seq_max", JAVA_INT, ADDRESS);
        planDefragmenting = calls.procedure("llama_kv_self_defrag", ADDRESS);
        applyPlans = calls.procedure("llama_kv_self_update", ADDRESS);
    }

    @Override
    public void set(MemorySegment contextParams, int outputs) {
        contextParams.set(JAVA_BOOLEAN, FLASH_ATTENTION, true);
    }

    @Override
    public int computing(IntSupplier call) {
        turn.lock();
        try {
            return call.getAsInt();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public int tokensPerSequence(MemorySegment context) {
        try {
            return (int) cells.invokeExact(context) / (int) sequences.invokeExact(context);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    @Override
    public boolean remove(MemorySegment context, int sequence, int from, int to) {
        try {
            return (boolean) remove.invokeExact(context, sequence, from, to);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    @Override
    public boolean defragment(MemorySegment context) {
        try {
            planDefragmenting.invokeExact(context);
            applyPlans.invokeExact(context);
            return true;
        } catch (Throwable t) {
            throw broken(t);
        }
    }
}

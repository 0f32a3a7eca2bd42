package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.harness.engine.llama.binding.SequenceState;
import java.util.ArrayList;
import java.util.List;

/// A context's cache. Buffers of what was saved are used again, since fresh memory costs as much as
/// the copy.
final class ContextMemory implements StreamMemory, AutoCloseable {
    private static final int MOST_SPARE = 8;
    private final LlamaContext context;
    private final List<SequenceState> spare = new ArrayList<>();
    final CpuClock clock = new CpuClock();

    ContextMemory(LlamaContext context) {
        this.context = context;
    }

    private record Kept(SequenceState state, ContextMemory owner) implements Saved {
        @Override
        public void close() {
            owner.giveBack(state);
        }
    }

    @Override
    public Saved save(int stream) {
        long start = CpuClock.now();
        var state = fitting(context.stateBytes(stream));
        context.save(stream, state);
        clock.add(start);
        return new Kept(state, this);
    }

    /// The smallest spare buffer that is large enough and not wasteful, else a new one.
    private SequenceState fitting(long bytes) {
        SequenceState best = null;
        for (var state : spare) {
            if (state.capacity() >= bytes
                    && state.capacity() <= 2 * bytes
                    && (best == null || state.capacity() < best.capacity())) {
                best = state;
            }
        }
        if (best == null) {
            return new SequenceState(bytes + bytes / 8);
        }
        spare.remove(best);
        return best;
    }

    private void giveBack(SequenceState state) {
        spare.add(state);
        if (spare.size() > MOST_SPARE) {
            spare.removeFirst().close();
        }
    }

    @Override
    public void load(Saved saved, int stream) {
        if (!(saved instanceof Kept(var state, var owner)) || owner != this) {
            throw new IllegalArgumentException("saved by another memory");
        }
        long start = CpuClock.now();
        context.load(state, stream);
        clock.add(start);
    }

    @Override
    public void cut(int stream, int from) {
        context.cut(stream, from);
    }

    @Override
    public void close() {
        spare.forEach(SequenceState::close);
        spare.clear();
    }
}

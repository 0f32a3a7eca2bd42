package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.strategies.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// The loop of one context: take work, decode one row of everybody (and a piece of each new
/// prompt), hand out the logits. A few sequences may take turns instead, see [Pace].
///
/// What a sequence gets does not depend on its company: streams of its own, pieces of at most
/// [#PIECE] rows, one thread.
final class Worker implements Runnable {
    /// From 64 rows of one stream on, llama.cpp's attention takes another path with other rounding.
    static final int PIECE = 63;

    private final int index;
    private final LlamaContext context;
    private final Intake intake;
    private final ContextMemory memory;
    private final Streams streams;
    private final int most;
    private final Sampler sampler;
    private final float[] logits;
    private final List<Work> deferred = new ArrayList<>();
    private final List<Flagged> flagged = new ArrayList<>();
    private final Pace pace = new Pace();
    private int turns;
    private int collected;
    final LongAdder rows = new LongAdder();
    final LongAdder decodes = new LongAdder();
    final CpuClock decoding = new CpuClock();
    final CpuClock drawing = new CpuClock();

    /// A row that asked for logits.
    private record Flagged(int row, int position, Work work) {}

    Worker(int index, LlamaContext context, Intake intake, int shelfTokens, int words) {
        this.index = index;
        this.context = context;
        this.intake = intake;
        this.most = context.sequences();
        this.sampler = new Sampler(words);
        this.logits = new float[words];
        this.memory = new ContextMemory(context);
        this.streams = new Streams(memory, context.sequences(), shelfTokens);
    }

    @Override
    public void run() {
        try (context;
                memory;
                streams) {
            while (admit()) {
                streams.compact();
                collect();
                decode();
                handOut();
            }
            fail(new EngineException("the embedded engine was closed"));
        } catch (RuntimeException | Error broken) {
            fail(new EngineException("the embedded engine failed: " + broken.getMessage(), broken));
        }
    }

    /// Finds places for new work; false once the engine is closed.
    private boolean admit() {
        int busy = streams.running() + deferred.size();
        var fresh = intake.take(index, busy, most - busy);
        if (fresh == null) {
            return false;
        }
        deferred.addAll(fresh);
        int coming = deferred.size();
        for (var iterator = deferred.iterator(); iterator.hasNext(); ) {
            var work = iterator.next();
            coming--;
            if (work.done()) {
                iterator.remove();
            } else if (!streams.soonShared(work)) {
                iterator.remove();
                work.placed(streams.place(work, coming), System.nanoTime());
            }
        }
        return true;
    }

    /// One row for everybody, then longer pieces for those that have more to read, as far as the
    /// call has room.
    private void collect() {
        var next = context.rows();
        next.clear();
        flagged.clear();
        var active = turn(streams.active());
        collected = active.size();
        int spareRows = next.capacity() - active.size();
        int spareOutputs = context.mostOutputs() - active.size();
        for (var stream : active) {
            var work = workOf(stream);
            int from = stream.held();
            int to = Math.min(work.known(), from + Math.min(PIECE, 1 + spareRows));
            int outputs = 0;
            int position = from;
            for (; position < to; position++) {
                boolean output = work.wantsLogits(position);
                if (output && outputs > spareOutputs) {
                    break;
                }
                int row = next.add(work.tokens()[position], position, stream.id, output);
                if (output) {
                    outputs++;
                    flagged.add(new Flagged(row, position, work));
                }
            }
            spareRows -= position - from - 1;
            spareOutputs -= Math.max(0, outputs - 1);
            stream.advance(position - from);
        }
    }

    /// Everybody, or only the one whose turn it is where a few are quicker one by one.
    private List<Stream> turn(List<Stream> active) {
        long readers = active.stream().filter(Worker::reads).count();
        return readers <= 1 && pace.oneByOne(active.size())
                ? List.of(active.get(Math.floorMod(turns++, active.size())))
                : active;
    }

    private static boolean reads(Stream stream) {
        return workOf(stream).known() - stream.held() > 1;
    }

    private void decode() {
        long start = CpuClock.now();
        long startWall = System.nanoTime();
        context.decode();
        long wall = System.nanoTime() - startWall;
        long cpu = decoding.add(start);
        decodes.increment();
        int count = context.rows().count();
        rows.add(count);
        if (count == collected) {
            pace.took(count, cpu);
        }
        intake.called(cpu, wall);
    }

    private void handOut() {
        long start = CpuClock.now();
        for (var each : flagged) {
            context.logits(each.row(), logits);
            each.work().accept(each.position(), logits, sampler);
        }
        drawing.add(start);
        for (var stream : streams.active()) {
            var work = workOf(stream);
            if (work.done()) {
                streams.finish(stream, work);
                work.complete(System.nanoTime());
            }
        }
    }

    private static Work workOf(Stream stream) {
        var work = stream.work();
        if (work == null) {
            throw new IllegalStateException("stream %d is not running".formatted(stream.id));
        }
        return work;
    }

    CpuClock copying() {
        return memory.clock;
    }

    Traffic traffic() {
        return streams.traffic();
    }

    private void fail(EngineException reason) {
        intake.close(reason).forEach(work -> work.fail(reason));
        deferred.forEach(work -> work.fail(reason));
        streams.active().forEach(stream -> workOf(stream).fail(reason));
    }
}

package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Room for a fixed number of sequences with their own cache streams; used by one thread at a time.
///
/// Streams (`kv_unified` = 0) and single-threaded decoding are what make results independent of the
/// company a sequence keeps.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class LlamaContext implements AutoCloseable {
    private static final int CACHE_STEP = 256;
    private static final int MOST_SEQUENCES = 256;
    private final ContextFunctions functions;
    private final NativeLog log;
    private final int words;
    private final MemorySegment address;
    private final MemorySegment memory;
    private final int sequences;
    private final int tokensPerSequence;
    private final Rows rows;
    private boolean closed;

    /// Makes a context for `sequences` sequences of `tokensPerSequence` tokens each and at most
    /// `mostRows` rows a call.
    public LlamaContext(
            LlamaModel model, int sequences, int tokensPerSequence, int mostRows, int threads) {
        if (sequences < 1 || sequences > MOST_SEQUENCES) {
            throw new ConfigurationException(
                    "a context holds 1 to %d sequences, not %d"
                            .formatted(MOST_SEQUENCES, sequences));
        }
        var library = model.library;
        this.functions = library.contexts;
        this.log = library.log;
        this.words = model.vocabulary().size();
        this.sequences = sequences;
        this.tokensPerSequence = padded(tokensPerSequence);
        this.rows = new Rows(library.layouts, mostRows, sequences);
        this.address = create(library, model, mostRows, threads);
        this.memory = functions.memory(address);
        checkGranted(mostRows);
        functions.setThreads(address, 1, threads);
    }

    private MemorySegment create(
            LlamaLibrary library, LlamaModel model, int mostRows, int threads) {
        try (var arena = Arena.ofConfined()) {
            var params = functions.defaultParams(arena);
            StructLayouts.checkContextDefaults(params, library.files().llama().toString());
            params.set(
                    ValueLayout.JAVA_INT,
                    StructLayouts.N_CTX,
                    Math.multiplyExact(sequences, tokensPerSequence));
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_BATCH, mostRows);
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_UBATCH, mostRows);
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_SEQ_MAX, sequences);
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_OUTPUTS_MAX, mostOutputs());
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_THREADS, 1);
            params.set(ValueLayout.JAVA_INT, StructLayouts.N_THREADS_BATCH, threads);
            params.set(ValueLayout.JAVA_BOOLEAN, StructLayouts.NO_PERF, true);
            params.set(ValueLayout.JAVA_BOOLEAN, StructLayouts.KV_UNIFIED, false);
            library.log.clear();
            var created = functions.init(model.address, params);
            if (NativeCalls.isNull(created)) {
                throw new ConfigurationException(
                        "no room for %d sequences of %d tokens (%d MB of cache): %s. Ask for fewer or shorter sequences"
                                .formatted(
                                        sequences,
                                        tokensPerSequence,
                                        (model.cacheBytesPerToken() * sequences * tokensPerSequence)
                                                >> 20,
                                        log.tail()));
            }
            return created;
        }
    }

    /// What was asked for and what was granted may differ; a wrong layout would show here too.
    private void checkGranted(int mostRows) {
        if (functions.sequences(address) != sequences
                || functions.contextPerSequence(address) != tokensPerSequence
                || functions.batchRows(address) != mostRows) {
            functions.free(address);
            throw new ConfigurationException(
                    "llama.cpp granted other sizes than asked for; this build is not usable with this version of Slingshot");
        }
    }

    /// llama.cpp rounds the cache of a sequence up to whole blocks of 256 cells; so do we, to know
    /// what it really costs.
    public static int padded(int tokens) {
        return Math.ceilDiv(tokens, CACHE_STEP) * CACHE_STEP;
    }

    public int sequences() {
        return sequences;
    }

    public int tokensPerSequence() {
        return tokensPerSequence;
    }

    /// How many rows of one call may ask for their logits.
    public int mostOutputs() {
        return Math.min(rows.capacity(), Math.max(sequences, 64));
    }

    /// The rows of the next call of [#decode].
    public Rows rows() {
        return rows;
    }

    /// Runs the model over the collected rows. Positions of a sequence must follow on from what it
    /// holds.
    public void decode() {
        if (rows.count() == 0 || rows.outputs() > mostOutputs()) {
            throw new IllegalStateException(
                    "%d rows with %d outputs".formatted(rows.count(), rows.outputs()));
        }
        log.clear();
        int code = functions.decode(address, rows.batch());
        if (code != 0) {
            throw new IllegalStateException("llama_decode gave %d: %s".formatted(code, log.tail()));
        }
    }

    /// Copies the logits of a row that asked for them into `target`, which has one place per word.
    public void logits(int row, float[] target) {
        var found = functions.logits(address, row);
        if (NativeCalls.isNull(found)) {
            throw new IllegalStateException("row %d did not ask for logits".formatted(row));
        }
        var values = found.reinterpret((long) words * Float.BYTES);
        MemorySegment.copy(values, ValueLayout.JAVA_FLOAT, 0, target, 0, words);
    }

    /// Makes `to` hold what `from` holds; the price is a copy of a whole stream, however little of
    /// it is in use.
    public void copy(int from, int to) {
        functions.copy(memory, inRange(from), inRange(to));
    }

    /// Forgets everything of a sequence from position `from` on.
    public void cut(int sequence, int from) {
        if (!functions.remove(memory, inRange(sequence), from, -1)) {
            throw new IllegalStateException(
                    "llama.cpp cannot cut sequence %d at %d".formatted(sequence, from));
        }
    }

    private int inRange(int sequence) {
        if (sequence < 0 || sequence >= sequences) {
            throw new IndexOutOfBoundsException(sequence);
        }
        return sequence;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            functions.free(address);
            rows.close();
        }
    }
}

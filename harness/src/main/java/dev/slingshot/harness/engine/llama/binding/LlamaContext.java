package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

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
    /// `rowsWanted` rows a call, fewer where the cache could not hold as many.
    public LlamaContext(
            LlamaModel model, int sequences, int tokensPerSequence, int rowsWanted, int threads) {
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
        int mostRows = Math.min(rowsWanted, Math.multiplyExact(sequences, this.tokensPerSequence));
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
        var asked = List.of(sequences, tokensPerSequence, mostRows);
        var granted =
                List.of(
                        functions.sequences(address),
                        functions.contextPerSequence(address),
                        functions.batchRows(address));
        if (!granted.equals(asked)) {
            functions.free(address);
            throw new ConfigurationException(
                    "llama.cpp granted %s sequences, tokens in each and rows instead of %s; this build is not usable with this version of Slingshot"
                            .formatted(granted, asked));
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

    /// How large a buffer [#save] needs.
    public long stateBytes(int sequence) {
        return functions.stateSize(address, inRange(sequence));
    }

    /// Copies what a sequence holds, so much and no more, into `target`.
    ///
    /// llama.cpp's own copy from sequence to sequence moves all cells of a stream, used or not.
    public void save(int sequence, SequenceState target) {
        log.clear();
        long written = functions.saveState(address, target.whole(), inRange(sequence));
        if (written == 0) {
            throw new IllegalStateException(
                    "llama.cpp cannot save sequence %d: %s".formatted(sequence, log.tail()));
        }
        target.filled(written);
    }

    /// Makes a sequence hold what was saved from any sequence of this context.
    public void load(SequenceState source, int sequence) {
        cut(sequence, 0); // loading from an empty sequence leaves what was there
        log.clear();
        if (functions.loadState(address, source.filled(), inRange(sequence)) == 0) {
            throw new IllegalStateException(
                    "llama.cpp cannot restore sequence %d: %s".formatted(sequence, log.tail()));
        }
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

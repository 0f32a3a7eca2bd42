package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Room for a fixed number of sequences; used by one thread at a time.
///
/// Cache streams (`kv_unified` = 0) and single-threaded decoding are what make results independent
/// of the company a sequence keeps; see [CacheFunctions] for builds without streams.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class LlamaContext implements AutoCloseable {
    private static final int CACHE_STEP = 256;
    private static final int MOST_SEQUENCES = 256;
    private static final int NO_ROOM = 1;
    private static final int MOST_PASSES = 1000;
    private final ContextFunctions functions;
    private final CacheFunctions cache;
    private final NativeLog log;
    private final int words;
    private final MemorySegment address;
    private final int sequences;
    private final int tokensPerSequence;
    private final Rows rows;
    private final long emptyStateBytes;
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
        this.cache = library.cache;
        this.log = library.log;
        this.words = model.vocabulary().size();
        this.sequences = sequences;
        this.tokensPerSequence = padded(tokensPerSequence);
        int mostRows = Math.min(rowsWanted, Math.multiplyExact(sequences, this.tokensPerSequence));
        this.rows = new Rows(mostRows, sequences);
        this.address = create(library, model, mostRows, threads);
        checkGranted(mostRows);
        functions.setThreads(address, 1, threads);
        this.emptyStateBytes = functions.stateSize(address, 0);
    }

    private MemorySegment create(
            LlamaLibrary library, LlamaModel model, int mostRows, int threads) {
        try (var arena = Arena.ofConfined()) {
            var params = functions.defaultParams(arena);
            var layout = library.layouts.context();
            layout.set(params, sequences, tokensPerSequence, mostRows, threads);
            cache.set(params, mostOutputs());
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
                        cache.tokensPerSequence(address),
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
        int code = compute();
        for (int pass = 0; code == NO_ROOM && mayDefragment(pass); pass++) {
            code = compute();
        }
        if (code != 0) {
            throw new IllegalStateException("llama_decode gave %d: %s".formatted(code, log.tail()));
        }
    }

    private int compute() {
        return cache.computing(() -> functions.decode(address, rows.batch()));
    }

    /// Each pass moves some dozen pieces, so a cache in many pieces takes several.
    private boolean mayDefragment(int pass) {
        return pass < MOST_PASSES && cache.defragment(address);
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
        target.filled(written == emptyStateBytes ? 0 : written);
    }

    /// Makes a sequence hold what was saved from any sequence of this context.
    public void load(SequenceState source, int sequence) {
        cut(sequence, 0);
        if (source.isEmpty()) {
            return; // llama.cpp would leave what was there, and builds of 2025 would crash
        }
        log.clear();
        long read = functions.loadState(address, source.filled(), inRange(sequence));
        for (int pass = 0; read == 0 && mayDefragment(pass); pass++) {
            read = functions.loadState(address, source.filled(), sequence);
        }
        if (read == 0) {
            throw new IllegalStateException(
                    "llama.cpp cannot restore sequence %d: %s".formatted(sequence, log.tail()));
        }
    }

    /// Forgets everything of a sequence from position `from` on.
    public void cut(int sequence, int from) {
        if (!cache.remove(address, inRange(sequence), from, -1)) {
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

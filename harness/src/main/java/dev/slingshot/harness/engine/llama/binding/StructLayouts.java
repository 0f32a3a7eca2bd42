package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.Map;

/// Where the fields we use lie inside llama.cpp's structures: of its published interfaces, and
/// checked against the defaults that the library itself fills in before anything is passed to it.
///
/// The parameters change between releases without notice; batches and the parameters of
/// requantising are laid out alike in all builds we know.
record StructLayouts(ContextLayout context, ModelLayout model) {
    static final StructLayout BATCH = ofBytes(56);
    static final long BATCH_N_TOKENS = 0;
    static final long BATCH_TOKEN = 8;
    static final long BATCH_POS = 24;
    static final long BATCH_N_SEQ_ID = 32;
    static final long BATCH_SEQ_ID = 40;
    static final long BATCH_LOGITS = 48;

    static final StructLayout QUANTIZE = ofBytes(64);
    static final long QUANTIZE_THREADS = 0;
    static final long QUANTIZE_TYPE = 4;
    static final long QUANTIZE_AGAIN = 16;

    /// Automatic pooling and flash attention, 16-bit keys and values; all layers on a device, split
    /// by layer.
    static final StructLayouts V0_4_AND_V0_5 =
            new StructLayouts(
                    new ContextLayout(160, 28, 32, 130, Map.of(44L, -1, 52L, -1, 104L, 1, 108L, 1)),
                    new ModelLayout(80, 16, Map.of(16L, -1, 20L, 1)));

    /// 4 threads, automatic pooling, no defragmenting (-1 as a float), 16-bit keys and values; no
    /// layer on a device, split by layer, main device 0.
    static final StructLayouts B4916 =
            new StructLayouts(
                    new ContextLayout(
                            120,
                            16,
                            20,
                            100,
                            Map.of(
                                    16L,
                                    4,
                                    20L,
                                    4,
                                    28L,
                                    -1,
                                    64L,
                                    Float.floatToIntBits(-1),
                                    88L,
                                    1,
                                    92L,
                                    1)),
                    new ModelLayout(64, 8, Map.of(8L, 0, 12L, 1, 16L, 0)));

    /// The library's own defaults are a fingerprint of the layout.
    static void check(MemorySegment params, Map<Long, Integer> defaults, String where) {
        defaults.forEach((offset, expected) -> {
            int found = params.get(ValueLayout.JAVA_INT, offset);
            if (found != expected) {
                throw new ConfigurationException(
                        "%s lays out its parameters in another way (byte %d holds %d, expected %d); use llama.cpp v0.4.0 or v0.5.0"
                                .formatted(where, offset, found, expected));
            }
        });
    }

    /// By-value structures over 16 bytes travel in memory on every ABI we know, so only size and
    /// alignment matter.
    static StructLayout ofBytes(long bytes) {
        return MemoryLayout.structLayout(
                MemoryLayout.sequenceLayout(bytes / 8, ValueLayout.JAVA_LONG));
    }
}

package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the fields we use lie inside llama.cpp's parameter structures; offsets are bytes, read
/// from its headers with `offsetof`.
///
/// The structures change between releases without notice, so layouts are keyed by the library's own
/// hash and a library that is not in the table is refused unless the user insists; even then its
/// default values must sit where we expect.
record StructLayouts(
        StructLayout contextParams,
        StructLayout modelParams,
        StructLayout batch,
        StructLayout quantizeParams) {
    static final long N_CTX = 0;
    static final long N_BATCH = 4;
    static final long N_UBATCH = 8;
    static final long N_SEQ_MAX = 12;
    static final long N_OUTPUTS_MAX = 20;
    static final long N_THREADS = 28;
    static final long N_THREADS_BATCH = 32;
    static final long POOLING = 44;
    static final long FLASH_ATTENTION = 52;
    static final long TYPE_K = 104;
    static final long TYPE_V = 108;
    static final long NO_PERF = 130;
    static final long KV_UNIFIED = 133;

    static final long N_GPU_LAYERS = 16;
    static final long VOCAB_ONLY = 72;

    static final long BATCH_N_TOKENS = 0;
    static final long BATCH_TOKEN = 8;
    static final long BATCH_POS = 24;
    static final long BATCH_N_SEQ_ID = 32;
    static final long BATCH_SEQ_ID = 40;
    static final long BATCH_LOGITS = 48;

    static final long QUANTIZE_THREADS = 0;
    static final long QUANTIZE_TYPE = 4;
    static final long QUANTIZE_AGAIN = 16;

    private static final StructLayouts V0_4_AND_V0_5 =
            new StructLayouts(ofBytes(160), ofBytes(80), ofBytes(56), ofBytes(64));

    private static final String LINUX_X64 =
            "2ecd1d85f68456573a664106a9039366b88231579fd65d9669c9a6ab41374fd4";
    private static final String LINUX_X64_BEFORE =
            "a1e1a2f1d1261070e33f25eca89700cfcf4b824f6a4113e9bc111c17aefcb52f";

    /// Builds whose results were compared bit by bit: on the processor, at any concurrency.
    private static final Set<String> EXACT = Set.of(LINUX_X64, LINUX_X64_BEFORE);

    /// libllama of `@node-llama-cpp/PLATFORM`: linux-x64 was run, the others have the same sources
    /// and were never run.
    private static final Map<String, StructLayouts> BY_SHA256 =
            Map.of(
                    LINUX_X64,
                    V0_4_AND_V0_5, // 3.22.1
                    LINUX_X64_BEFORE,
                    V0_4_AND_V0_5, // 3.21.1
                    "1bc3a883d49c77292e164047267bfdda947d7ecf790b10443fc36cf0c8fbcb38",
                    V0_4_AND_V0_5, // linux-x64-cuda 3.22.1
                    "6152dbaf8b1f64ef6ab5e9e8296d8fca196dc0018f2704d5e67c95ea83ff2294",
                    V0_4_AND_V0_5, // linux-x64-vulkan 3.22.1
                    "ba559136061c8ca89df13d86937fa4214100583fb4d734ab2a6ebe2a149be993",
                    V0_4_AND_V0_5, // linux-arm64 3.22.1
                    "0f59592ce092fea073d9de2f0589ea9527a0e1fb1856af6ddd2970b32eeb28d1",
                    V0_4_AND_V0_5, // mac-arm64-metal 3.21.1
                    "d691da8f0e5e69e7f0397c5526fbc11de8e96e3a330213e39175a7447c86be51",
                    V0_4_AND_V0_5, // mac-x64 3.21.1
                    "2e74c9c2901306e48085e225d169e887d68cef62b5ef8a63b9829c548cac0a10",
                    V0_4_AND_V0_5, // win-x64 3.21.1
                    "81bd51e26cc7ce7980e4c0f2234addfb7ea2fd6080a7f365773db080523fabed",
                    V0_4_AND_V0_5); // win-arm64 3.21.1

    static Optional<StructLayouts> of(String sha256) {
        return Optional.ofNullable(BY_SHA256.get(sha256));
    }

    static boolean exact(String sha256) {
        return EXACT.contains(sha256);
    }

    static StructLayouts newest() {
        return V0_4_AND_V0_5;
    }

    /// The library's own defaults are a fingerprint of the layout: n_ctx 512, n_batch 2048,
    /// n_ubatch 512, one sequence, ...
    static void checkContextDefaults(MemorySegment params, String where) {
        check(params, where, N_CTX, 512);
        check(params, where, N_BATCH, 2048);
        check(params, where, N_UBATCH, 512);
        check(params, where, N_SEQ_MAX, 1);
        check(params, where, POOLING, -1);
        check(params, where, FLASH_ATTENTION, -1);
        check(params, where, TYPE_K, 1);
        check(params, where, TYPE_V, 1);
    }

    private static void check(MemorySegment params, String where, long offset, int expected) {
        int found = params.get(ValueLayout.JAVA_INT, offset);
        if (found != expected) {
            throw new ConfigurationException(
                    "%s lays out its context parameters in another way (byte %d holds %d, expected %d); use llama.cpp v0.4.0 or v0.5.0"
                            .formatted(where, offset, found, expected));
        }
    }

    /// By-value structures over 16 bytes travel in memory on every ABI we know, so only size and
    /// alignment matter.
    private static StructLayout ofBytes(long bytes) {
        return MemoryLayout.structLayout(
                MemoryLayout.sequenceLayout(bytes / 8, ValueLayout.JAVA_LONG));
    }
}

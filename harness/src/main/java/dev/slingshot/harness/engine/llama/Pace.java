package dev.slingshot.harness.engine.llama;

/// Whether a few sequences are computed sooner one after the other than together.
///
/// llama.cpp's kernels for several rows have a price of entry: with eight-bit weights and AVX-512,
/// two rows in one call take twice as long as two calls of one row. Where the balance tips depends
/// on processor and weights, so both are tried and the cheaper one is kept. What comes out is the
/// same.
final class Pace {
    /// From eight rows on, one call of all was cheaper wherever we measured.
    static final int FEW = 7;

    /// What was dearer is tried again at times: its first call may have been a cold one.
    private static final int RETRY = 256;

    private static final double WORTH_IT = .9;

    private final long[] least = new long[FEW + 1];
    private int choices;

    /// Whether the next call should compute only one of `sequences`.
    boolean oneByOne(int sequences) {
        if (sequences < 2 || sequences > FEW) {
            return false;
        }
        boolean cheaper =
                least[sequences] != 0
                        && (least[1] == 0 || sequences * least[1] < WORTH_IT * least[sequences]);
        return ++choices % RETRY == 0 ? !cheaper : cheaper;
    }

    /// A call computed one row of each of so many sequences.
    void took(int sequences, long cpuNanos) {
        if (sequences <= FEW && (least[sequences] == 0 || cpuNanos < least[sequences])) {
            least[sequences] = cpuNanos;
        }
    }
}

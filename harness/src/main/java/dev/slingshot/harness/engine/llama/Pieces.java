package dev.slingshot.harness.engine.llama;

/// How long the pieces of prompts in one call should be.
///
/// llama.cpp computes together only equally many rows of neighbouring streams and splits a call
/// where they differ, down to a few rows at the price of many. So prompts that lie side by side are
/// read in equal pieces, as long as that fills a call well.
final class Pieces {
    /// Below so many rows at a time, each gets dear.
    private static final int WELL_FILLED = 64;

    private Pieces() {}

    /// @param waiting rows that each running stream has still to read, in the order of the streams
    /// @param longest piece that may be read
    static int length(int[] waiting, int longest) {
        int runs = runs(waiting);
        int best = longest;
        for (int each : waiting) {
            if (each > 1 && each < best && each * reaching(waiting, each) >= WELL_FILLED * runs) {
                best = each;
            }
        }
        return best;
    }

    /// Groups of neighbours that have more than one row to read.
    private static int runs(int[] waiting) {
        int runs = 0;
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] > 1 && (i == 0 || waiting[i - 1] == 1)) {
                runs++;
            }
        }
        return runs;
    }

    private static int reaching(int[] waiting, int length) {
        int reaching = 0;
        for (int each : waiting) {
            reaching += each >= length ? 1 : 0;
        }
        return reaching;
    }
}

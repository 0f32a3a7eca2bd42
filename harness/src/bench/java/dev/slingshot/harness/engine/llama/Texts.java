package dev.slingshot.harness.engine.llama;

import java.util.Random;
import java.util.stream.IntStream;

/// Texts to be read for their length alone: tokens by chance, the same in every run.
final class Texts {
    private static final int FIRST_WORD = 1000;
    private static final int WORDS = 40_000;

    private Texts() {}

    static int token(int... of) {
        return FIRST_WORD
                + new Random(IntStream.of(of).reduce(17, (a, b) -> 31 * a + b)).nextInt(WORDS);
    }

    static int[] text(int which, int length) {
        return IntStream.range(0, length).map(i -> token(which, i)).toArray();
    }

    /// A length of `from` to `to` tokens.
    static int length(int which, int from, int to) {
        return from + new Random(which).nextInt(to - from + 1);
    }

    static int[] joined(int[] first, int[] second) {
        return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
    }
}

package dev.slingshot.harness.engine.simulated;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The wrong answers that lie near a problem, shared by all models: where one of them pulls harder
/// than the truth, the majority is wrong however many votes there are.
final class Distractors {
    static final int COUNT = 6;
    private static final int[] PRIMES = {89, 97, 101, 103, 107, 109};

    private Distractors() {}

    /// The reference and then {@link #COUNT} other values.
    static List<String> answers(String reference, String key) {
        var answers = new ArrayList<String>();
        answers.add(reference);
        boolean whole = reference.matches("-?\\d{1,30}");
        int first = 1 + (int) (Chance.uniform(0, "distractor " + key) * 9);
        for (int i = 0; i < COUNT; i++) {
            answers.add(whole ? near(new BigInteger(reference), first, i) : fraction(first, i));
        }
        return answers;
    }

    /// Chances of the wrong answers, falling geometrically at a pace of the problem's own.
    static List<Double> pull(String key) {
        double ratio = 0.82 + 0.16 * Chance.uniform(0, "pull " + key);
        double sum = IntStream.range(0, COUNT).mapToDouble(i -> StrictMath.pow(ratio, i)).sum();
        return IntStream.range(0, COUNT).mapToObj(i -> StrictMath.pow(ratio, i) / sum).toList();
    }

    private static String near(BigInteger reference, int first, int index) {
        int distance = first + index;
        return reference.add(BigInteger.valueOf(index % 2 == 0 ? distance : -distance)).toString();
    }

    /// A fraction that no reference of a published data set equals.
    private static String fraction(int first, int index) {
        return "\\frac{%d}{%d}".formatted(first + 10, PRIMES[index]);
    }
}

package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.Answer;
import java.util.OptionalDouble;

/// The tolerance of the Qwen2.5-Math evaluator: one part in ten thousand, and factors of a hundred.
final class QwenTolerance {
    private static final double RELATIVE = 1e-4;

    private QwenTolerance() {}

    static boolean accepts(Answer gold, Answer answer) {
        OptionalDouble reference = gold.number();
        OptionalDouble value = answer.number();
        if (reference.isEmpty() || value.isEmpty()) {
            return false;
        }
        double x = reference.getAsDouble();
        double y = value.getAsDouble();
        return isClose(x, y) || isClose(x / 100, y) || isClose(x * 100, y);
    }

    private static boolean isClose(double x, double y) {
        return Math.abs(x - y) <= RELATIVE * Math.max(Math.abs(x), Math.abs(y));
    }
}

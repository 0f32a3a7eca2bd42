package dev.slingshot.datasets.builtin;

/// Plain calculations.
final class Sums {
    private Sums() {}

    /// Sum or difference of three one-digit numbers, never below zero on the way.
    static Draft three(Dice dice) {
        return chain(dice, 2, 9);
    }

    /// The same with two-digit numbers.
    static Draft threeBig(Dice dice) {
        return chain(dice, 11, 69);
    }

    static Draft four(Dice dice) {
        int a = dice.between(2, 9);
        int b = dice.between(2, 9);
        int c = dice.between(2, 9);
        int d = dice.between(2, 9);
        return new Draft(
                "What is %d + %d + %d + %d?".formatted(a, b, c, d),
                a + b + c + d,
                "%d + %d = %d\n\n%d + %d = %d\n\n%d + %d = %d"
                        .formatted(a, b, a + b, a + b, c, a + b + c, a + b + c, d, a + b + c + d));
    }

    static Draft times(Dice dice) {
        int a = dice.between(2, 9);
        int b = dice.between(2, 9);
        return new Draft(
                "What is %d times %d?".formatted(a, b),
                a * b,
                "%d * %d = %d".formatted(a, b, a * b));
    }

    private static Draft chain(Dice dice, int low, int high) {
        int x = dice.between(low, high);
        int y = dice.between(low, high);
        int c = dice.between(low, high);
        boolean minusFirst = dice.between(0, 1) == 1 && x != y;
        int a = minusFirst ? Math.max(x, y) : x;
        int b = minusFirst ? Math.min(x, y) : y;
        int first = minusFirst ? a - b : a + b;
        boolean minusSecond = dice.between(0, 1) == 1 && first > c;
        int second = minusSecond ? first - c : first + c;
        String one = minusFirst ? "-" : "+";
        String two = minusSecond ? "-" : "+";
        return new Draft(
                "What is %d %s %d %s %d?".formatted(a, one, b, two, c),
                second,
                "%d %s %d = %d\n\n%d %s %d = %d"
                        .formatted(a, one, b, first, first, two, c, second));
    }
}

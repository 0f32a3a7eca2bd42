package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Num;
import java.math.BigDecimal;
import java.math.BigInteger;

/// Decimals that end in dots: 0.333... repeats where its digits show that it does.
final class Periods {
    private Periods() {}

    static Num read(String digits) {
        int point = digits.indexOf('.');
        String decimals = digits.substring(point + 1);
        var written = Rational.of(new BigDecimal(digits));
        for (int length = 1; length <= Math.min(decimals.length() / 2, 30); length++) {
            if (repeats(decimals, length)) {
                String period = decimals.substring(decimals.length() - length);
                var nines = BigInteger.TEN.pow(length).subtract(BigInteger.ONE);
                var under = nines.multiply(BigInteger.TEN.pow(decimals.length()));
                return new Num(written.plus(Rational.of(new BigInteger(period), under)), -1);
            }
        }
        return new Num(written, decimals.length());
    }

    /// Whether the last digits are two periods, or three of a single digit.
    private static boolean repeats(String decimals, int length) {
        int end = decimals.length();
        int times = length == 1 ? 3 : 2;
        if (end < length * times) {
            return false;
        }
        for (int i = end - length * times; i + length < end; i++) {
            if (decimals.charAt(i) != decimals.charAt(i + length)) {
                return false;
            }
        }
        return true;
    }
}

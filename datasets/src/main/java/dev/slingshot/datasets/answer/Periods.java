package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Num;
import java.math.BigDecimal;
import java.math.BigInteger;

/// Decimals that end in dots: 0.333... repeats where its digits show that it does.
final class Periods {
    private static final int LONGEST_PERIOD = 300;

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

    /// 0.1(6): the digits in brackets repeat for ever.
    static Num repeating(String digits, String period) {
        if (period.length() > LONGEST_PERIOD) {
            throw new OverBudget();
        }
        int decimals = digits.length() - digits.indexOf('.') - 1;
        var written = Rational.of(new BigDecimal("0" + digits + "0"));
        var nines = BigInteger.TEN.pow(period.length()).subtract(BigInteger.ONE);
        var under = nines.multiply(BigInteger.TEN.pow(decimals));
        return new Num(written.plus(Rational.of(new BigInteger(period), under)), -1);
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

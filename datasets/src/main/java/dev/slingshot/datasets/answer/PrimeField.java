package dev.slingshot.datasets.answer;

import java.math.BigInteger;

/// Arithmetic modulo 2^61 - c with a small c, by folding the high bits down.
enum PrimeField {
    /// 2^61 - 1, a Mersenne prime.
    FIRST(1),
    /// 2^61 - 31, the next prime below.
    SECOND(31);

    private static final long MASK = (1L << 61) - 1;

    private final long fold;
    private final long prime;
    private final BigInteger bigPrime;

    PrimeField(long fold) {
        this.fold = fold;
        this.prime = (1L << 61) - fold;
        this.bigPrime = BigInteger.valueOf(prime);
    }

    long prime() {
        return prime;
    }

    long reduce(BigInteger value) {
        if (value.bitLength() < 61) {
            long small = value.longValue();
            return small < 0 ? small + prime : small;
        }
        return value.mod(bigPrime).longValue();
    }

    long plus(long a, long b) {
        long sum = a + b;
        return sum >= prime ? sum - prime : sum;
    }

    long minus(long a, long b) {
        return a >= b ? a - b : a - b + prime;
    }

    long negate(long a) {
        return a == 0 ? 0 : prime - a;
    }

    long times(long a, long b) {
        long low = a * b;
        long high = (Math.multiplyHigh(a, b) << 3) | (low >>> 61);
        long folded = high * fold;
        long carry = (Math.multiplyHigh(high, fold) << 3) | (folded >>> 61);
        long sum = (low & MASK) + (folded & MASK) + carry * fold;
        while (sum >= prime) {
            sum -= prime;
        }
        return sum;
    }

    /// By Fermat's little theorem; `a` is not zero.
    long inverse(long a) {
        long result = 1;
        long exponent = prime - 2;
        for (int i = 60; i >= 0; i--) {
            result = times(result, result);
            if ((exponent >>> i & 1) == 1) {
                result = times(result, a);
            }
        }
        return result;
    }

    /// A fixed element for these bits, never zero.
    long point(long bits) {
        long value = bits >>> 3;
        return value % (prime - 1) + 1;
    }

    /// SplitMix64's finaliser (Steele, Lea and Flood 2014).
    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

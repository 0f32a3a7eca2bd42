package dev.slingshot.datasets.answer;

/// Where an expression is evaluated: the value that each letter has there.
///
/// Values have few decimals, so that they are exact in decimal arithmetic.
interface Point {
    /// The value of a letter.
    double letter(String name);

    /// One of the fixed points near the origin; the later ones have letters of both signs.
    static Point near(int number) {
        return name -> {
            long bits = PrimeField.mix(name.hashCode() * 31L + number * 0x9E37L + 77);
            double size = 0.2 + Math.floorMod(bits, 2600) / 1000.0;
            return number >= Probes.NEAR / 2 && isOdd(bits >>> 40) ? -size : size;
        };
    }

    /// One of the fixed points far out, in all directions.
    static Point far(int number) {
        return name -> {
            long bits = PrimeField.mix(name.hashCode() * 31L + number * 0x9E37L + 901);
            double size = Math.floorMod(bits, 9_000) + 1_000;
            double far = size * Math.pow(10, Math.floorMod(bits >>> 20, 6) - 3);
            return isOdd(bits >>> 40) ? -far : far;
        };
    }

    /// One of the fixed points with whole numbers for letters.
    static Point whole(int number) {
        return name -> {
            long bits = PrimeField.mix(name.hashCode() * 31L + number * 0x9E37L + 5);
            return Math.floorMod(bits, 21) - 8;
        };
    }

    /// The point where every letter has one value.
    static Point at(double value) {
        return _ -> value;
    }

    private static boolean isOdd(long bits) {
        return (bits & 1) == 1;
    }
}

package dev.slingshot.harness.store;

import java.util.Arrays;

/// Tells of a key in no time that it was never kept. Of each key it holds 32 bits, so it says
/// "maybe" once in 2^32 / n for a key that is new, which then costs a look into the file: open
/// addressing with linear probing, at most half full, 8 to 16 bytes a key.
final class KeyFilter {
    private static final int FREE = 0;

    private int[] places = new int[1 << 12];
    private int taken;

    synchronized void add(Key key) {
        if (2 * (taken + 1) > places.length) {
            int[] before = places;
            places = new int[2 * before.length];
            Arrays.stream(before).filter(bits -> bits != FREE).forEach(this::put);
        }
        if (put(bits(key))) {
            taken++;
        }
    }

    synchronized boolean mayHold(Key key) {
        int bits = bits(key);
        return places[place(bits)] == bits;
    }

    private boolean put(int bits) {
        int place = place(bits);
        boolean fresh = places[place] == FREE;
        places[place] = bits;
        return fresh;
    }

    /// Where these bits are, or the free place where they belong.
    private int place(int bits) {
        int place = bits & (places.length - 1);
        while (places[place] != FREE && places[place] != bits) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /// The first 32 of a hash are as good as any; none is {@link #FREE}.
    private static int bits(Key key) {
        int bits = Integer.parseUnsignedInt(key.hex(), 0, 8, 16);
        return bits == FREE ? 1 : bits;
    }
}

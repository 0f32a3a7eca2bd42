package dev.slingshot.strategies;

import java.util.Arrays;
import java.util.List;

/// An immutable sequence of token ids. {@link #UNKNOWN} where an engine does not tell them.
public final class Tokens {
    public static final Tokens UNKNOWN = new Tokens(new int[0]);

    private final int[] ids;

    private Tokens(int[] ids) {
        this.ids = ids;
    }

    public static Tokens of(int... ids) {
        return ids.length == 0 ? UNKNOWN : new Tokens(ids.clone());
    }

    public static Tokens of(List<Integer> ids) {
        return of(ids.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return ids.length;
    }

    public int at(int index) {
        return ids[index];
    }

    /// How many tokens both begin with.
    public int common(Tokens other) {
        int difference = Arrays.mismatch(ids, other.ids);
        return difference < 0 ? ids.length : difference;
    }

    /// These tokens and others after them.
    public Tokens and(Tokens more) {
        if (ids.length == 0 || more.ids.length == 0) {
            return ids.length == 0 ? more : this;
        }
        int[] all = Arrays.copyOf(ids, ids.length + more.ids.length);
        System.arraycopy(more.ids, 0, all, ids.length, more.ids.length);
        return new Tokens(all);
    }

    public int[] toArray() {
        return ids.clone();
    }

    public List<Integer> toList() {
        return Arrays.stream(ids).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tokens tokens && Arrays.equals(ids, tokens.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}

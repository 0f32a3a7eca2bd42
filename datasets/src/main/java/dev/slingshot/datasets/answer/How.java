package dev.slingshot.datasets.answer;

import java.util.Locale;

/// How two answers were found equal, from the plainest to the least direct way.
public enum How {
    /// The same text.
    TEXT,
    /// Exact rational arithmetic or the same structure.
    EXACT,
    /// Equal residues modulo two primes.
    MODULAR,
    /// Equal to about fifty digits at fixed points.
    NUMERIC,
    /// Equal as far as a written decimal goes.
    ROUNDED;

    How or(How other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

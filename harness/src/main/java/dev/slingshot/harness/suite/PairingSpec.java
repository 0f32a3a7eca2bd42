package dev.slingshot.harness.suite;

import java.util.Locale;

/// Two rows to be compared, on every data set and prompt where both exist.
public record PairingSpec(String name, RowPattern challenger, RowPattern baseline, Match match) {

    /// What both sides have in common.
    public enum Match {
        /// The baseline is the row of its curve that is nearest in FLOPs.
        FLOPS,
        N,
        TOKENS,
        NONE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package dev.slingshot.harness.result;

import java.util.Arrays;

/// On what the arms of a derived row were chosen; the row's key names it where other rows name an
/// aggregation.
public enum Fitting {
    /// On other questions and seeds than those they are scored on.
    CROSS_FITTED("cross-fitted"),
    /// By what they are scored on.
    IN_SAMPLE("in sample");

    private final String label;

    Fitting(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// @throws IllegalArgumentException where it is no derived row
    public static Fitting of(RowKey key) {
        return Arrays.stream(values())
                .filter(fitting -> fitting.label.equals(key.aggregation()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a derived row: " + key));
    }
}

package dev.slingshot.datasets.grade;

import java.util.Locale;
import java.util.Optional;

/// What a data set's own rules add to the general ones.
public enum DatasetRule {
    /// No rule beyond the general ones.
    GENERAL,
    /// One number; a unit, a currency or words around it do not matter.
    GSM8K,
    /// One boxed expression.
    MATH,
    /// One letter, with or without brackets, a full stop or the text of the choice after it.
    CHOICE;

    /// The rule for a data set's name; unknown names follow the general rules.
    public static DatasetRule named(Optional<String> dataset) {
        String name = dataset.orElse("").toLowerCase(Locale.ROOT);
        if (name.contains("gsm8k")) {
            return GSM8K;
        }
        if (name.contains("math")) {
            return MATH;
        }
        boolean choice =
                name.contains("choice")
                        || name.contains("mmlu")
                        || name.contains("gpqa")
                        || name.contains("arc")
                        || name.contains("aqua");
        return choice ? CHOICE : GENERAL;
    }
}

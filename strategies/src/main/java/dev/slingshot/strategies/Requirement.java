package dev.slingshot.strategies;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;

/// Checks of a configuration that name the value they refuse.
public final class Requirement {
    private Requirement() {}

    /// Refuses a configuration with a message that says which value was wrong.
    ///
    /// @throws ConfigurationException where the condition does not hold
    @FormatMethod
    public static void require(boolean holds, @FormatString String message, Object... values) {
        if (!holds) {
            throw new ConfigurationException(String.format(Locale.ROOT, message, values));
        }
    }
}

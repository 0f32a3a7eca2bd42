package dev.slingshot.harness.suite.read;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;
import java.util.regex.Pattern;

/// Reads durations as people write them: `90s`, `30m`, `1h30m`, `2d`.
public final class Durations {
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    private Durations() {}

    /// @throws dev.slingshot.strategies.ConfigurationException where it is none
    public static Duration parse(String text) {
        var parts = PARTS.matcher(text.strip());
        require(
                !text.isBlank() && parts.matches(),
                "a time is written like 90s, 30m, 1h30m or 2d, got \"%s\"",
                text);
        return Duration.ofDays(part(parts.group(1)))
                .plusHours(part(parts.group(2)))
                .plusMinutes(part(parts.group(3)))
                .plusSeconds(part(parts.group(4)));
    }

    private static long part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}

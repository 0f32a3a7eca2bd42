package dev.slingshot.harness.engine.simulated.http;

import static dev.slingshot.strategies.Requirement.require;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Something that goes wrong on purpose.
///
/// @param path of the requests it befalls; empty for every route that generates
/// @param from the first request it may befall, counted from 1 among those with its path
/// @param times it happens at most
/// @param probability that it befalls a request it may befall
/// @param length of a wait, or what `Retry-After` says
public record Fault(
        Kind kind, String path, int from, int times, double probability, Duration length) {

    /// What goes wrong.
    public enum Kind {
        /// 429 with `Retry-After`.
        BUSY,
        /// 500.
        ERROR,
        /// 503 without `Retry-After`, as vLLM says that its queue is full.
        UNAVAILABLE,
        /// 401, as if the key had expired.
        EXPIRED_KEY,
        /// The connection ends before a byte of the answer.
        RESET,
        /// It ends inside the body.
        RESET_INSIDE,
        /// The JSON ends in the middle, and the body with it.
        TRUNCATED,
        /// A page instead of JSON.
        HTML,
        /// `null` instead of an answer.
        NULL,
        NO_CHOICES,
        /// The choice that was asked for, twice.
        DUPLICATE_CHOICES,
        /// A choice with another's index.
        REORDERED_CHOICES,
        /// Token counts that do not fit the answer.
        WRONG_USAGE,
        /// The answer of another set-up.
        CHANGED_FINGERPRINT,
        /// The body comes in ten parts with a wait before each.
        SLOW,
        /// The body comes to a halt in the middle.
        HALT,
        /// Not a byte.
        HANG,
        /// The server stops listening for good.
        DEAD;

        /// As it is written in a file of faults.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static List<String> labels() {
            return Arrays.stream(values()).map(Kind::label).toList();
        }

        public static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Fault {
        require(from >= 1, "a fault's first request is counted from 1, got %d", from);
        require(times >= 1, "a fault happens at least once, got %d", times);
        require(
                probability > 0 && probability <= 1,
                "a fault's probability lies in (0, 1], got %s",
                probability);
        require(!length.isNegative(), "a fault's length must not be negative, got %s", length);
    }

    /// Befalls one request alone.
    public static Fault once(Kind kind, int nth) {
        return new Fault(kind, "", nth, 1, 1, Duration.ZERO);
    }

    public Fault withLength(Duration other) {
        return new Fault(kind, path, from, times, probability, other);
    }

    public Fault withTimes(int most) {
        return new Fault(kind, path, from, most, probability, length);
    }

    /// Befalls requests at random, the same ones each time.
    public Fault withProbability(double share) {
        return new Fault(kind, path, from, times, share, length);
    }
}

package dev.slingshot.datasets.answer;

import java.util.Locale;

/// How much a reader of responses may infer.
public enum Profile {
    /// Only a box or the data set's own marker counts.
    STRICT,
    /// Boxes, tags, markers, phrases, the last formula and the last number, in this order.
    FLEXIBLE,
    /// As the evaluator behind many published numbers: box, phrase, last number; numbers may be off
    /// by a factor of 100 and by one part in ten thousand.
    QWEN;

    /// The profile of this name, upper or lower case.
    public static Profile named(String name) {
        for (Profile profile : values()) {
            if (profile.name().equalsIgnoreCase(name)) {
                return profile;
            }
        }
        throw new IllegalArgumentException(
                "unknown profile \"" + name + "\"; use strict, flexible or qwen");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.slingshot.datasets;

import java.util.Map;

/// A problem without its reference answer: all that a strategy, a prompt or a verifier is ever
/// given.
///
/// @param tags as in {@link Problem}
public record Question(String id, String dataset, String text, Map<String, String> tags) {

    public Question {
        tags = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(tags));
    }

    /// Identifies the problem across data sets.
    public String key() {
        return dataset + "/" + id;
    }
}

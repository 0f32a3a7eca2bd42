package dev.slingshot.harness.verify;

import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.search.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The options of one verifier, each with a value: the suite's, or the usual one.
///
/// @param values by the option's name
record Settings(Map<String, String> values) {
    Settings {
        values = Map.copyOf(values);
    }

    static Settings of(VerifierSpec spec, List<Option> options) {
        var values = new TreeMap<String, String>();
        options.forEach(option -> values.put(option.name(), option.usual()));
        values.putAll(spec.settings());
        return new Settings(values);
    }

    String word(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no option " + name);
        }
        return value;
    }

    boolean on(String name) {
        return word(name).equals("on");
    }

    /// A text, if it is not empty.
    Optional<String> text(String name) {
        return Optional.of(word(name)).filter(text -> !text.isEmpty());
    }

    Duration seconds(String name) {
        return Duration.ofMillis(Math.max(1, Math.round(real(name) * 1000)));
    }

    int whole(String name) {
        return Integer.parseInt(word(name));
    }

    double real(String name) {
        return Double.parseDouble(word(name));
    }
}

package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.suite.VerifierSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The settings of a verifier from outside, each read with a message that names it.
record OutsideSettings(VerifierSpec spec) {

    /// @param known the settings that this kind has
    static OutsideSettings of(VerifierSpec spec, List<String> known) {
        for (String name : spec.settings().keySet()) {
            require(
                    known.contains(name),
                    "verifier %s has no setting \"%s\"; there are: %s",
                    spec.name(),
                    name,
                    String.join(", ", known));
        }
        return new OutsideSettings(spec);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(spec.settings().get(name));
    }

    String needed(String name, String example) {
        var value = text(name);
        require(
                value.isPresent(),
                "verifier %s needs a setting `%s`, such as %s",
                spec.name(),
                name,
                example);
        return value.orElseThrow();
    }

    /// One of two words; the first where there is none.
    String word(String name, String usual, String other) {
        String value = text(name).orElse(usual);
        boolean yes = value.equals("true") && other.equals("yes");
        boolean no = value.equals("false") && usual.equals("no");
        require(
                yes || no || value.equals(usual) || value.equals(other),
                "verifier %s: `%s` is %s or %s, got \"%s\"",
                spec.name(),
                name,
                usual,
                other,
                value);
        return yes ? other : no ? usual : value;
    }

    int count(String name, int usual) {
        return text(name).map(value -> whole(name, value)).orElse(usual);
    }

    Duration seconds(String name, double usual) {
        double value = text(name).map(text -> number(name, text)).orElse(usual);
        require(
                value > 0 && value <= 86_400,
                "verifier %s: `%s` must be more than 0 and at most a day, got %s",
                spec.name(),
                name,
                value);
        return Duration.ofMillis(Math.max(1, Math.round(value * 1000)));
    }

    private int whole(String name, String text) {
        double value = number(name, text);
        require(
                value >= 1 && value <= 1024 && value == Math.rint(value),
                "verifier %s: `%s` must be a whole number from 1 to 1024, got %s",
                spec.name(),
                name,
                text);
        return (int) value;
    }

    private double number(String name, String text) {
        boolean number = text.matches("\\d+(\\.\\d+)?");
        require(number, "verifier %s: `%s` must be a number, got \"%s\"", spec.name(), name, text);
        return Double.parseDouble(text);
    }
}

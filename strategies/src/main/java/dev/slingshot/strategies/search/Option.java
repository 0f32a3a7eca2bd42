package dev.slingshot.strategies.search;

import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Locale;

/// One knob of a search: its name in suites, what it may be and what it is if nobody says.
///
/// @param name in suites, such as `width`
/// @param usual the value where a suite gives none; the published one where there is one
/// @param summary a sentence for people
public record Option(String name, Values values, String usual, String summary) {

    /// What an option may be.
    public sealed interface Values {
        /// The value in its canonical spelling.
        ///
        /// @throws IllegalArgumentException where it is none of these
        String canonical(String text);

        /// In the words of a message.
        String description();
    }

    /// Whole numbers from one to another.
    public record Whole(int least, int most) implements Values {
        @Override
        public String canonical(String text) {
            int value = Integer.parseInt(text.replace("_", ""));
            return Integer.toString(inside(value, value >= least && value <= most));
        }

        @Override
        public String description() {
            return most == Integer.MAX_VALUE
                    ? "a whole number of at least " + least
                    : "a whole number from %d to %d".formatted(least, most);
        }
    }

    /// Numbers from one to another.
    public record Real(double least, double most) implements Values {
        @Override
        public String canonical(String text) {
            double value = Double.parseDouble(text);
            inside(value, value >= least && value <= most);
            return value == Math.rint(value) && Math.abs(value) < 1e9
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }

        @Override
        public String description() {
            return most == Double.MAX_VALUE
                    ? "a number of at least " + least
                    : "a number from %s to %s".formatted(least, most);
        }
    }

    /// One of these words.
    public record Word(List<String> words) implements Values {
        public Word {
            words = List.copyOf(words);
        }

        @Override
        public String canonical(String text) {
            var word = text.toLowerCase(Locale.ROOT);
            return inside(word, words.contains(word));
        }

        @Override
        public String description() {
            return "one of " + String.join(", ", words);
        }
    }

    /// Any text.
    public record Text() implements Values {
        @Override
        public String canonical(String text) {
            return text;
        }

        @Override
        public String description() {
            return "a text";
        }
    }

    /// A text that has to be given.
    ///
    /// @param example as a message shows it
    public record Needed(String example) implements Values {
        @Override
        public String canonical(String text) {
            return inside(text, !text.isBlank());
        }

        @Override
        public String description() {
            return "a text such as " + example;
        }
    }

    private static <V> V inside(V value, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("out of range: " + value);
        }
        return value;
    }

    /// A whole number from `least` on.
    public static Option whole(String name, int least, int usual, String summary) {
        return new Option(
                name, new Whole(least, Integer.MAX_VALUE), Integer.toString(usual), summary);
    }

    /// A number from `least` to `most`.
    public static Option real(
            String name, double least, double most, double usual, String summary) {
        var values = new Real(least, most);
        return new Option(name, values, values.canonical(Double.toString(usual)), summary);
    }

    /// One of a few words, the usual one among them.
    public static Option word(String name, String summary, String usual, String... others) {
        var words = new java.util.ArrayList<>(List.of(usual));
        words.addAll(List.of(others));
        return new Option(name, new Word(words), usual, summary);
    }

    /// Any text.
    public static Option text(String name, String usual, String summary) {
        return new Option(name, new Text(), usual, summary);
    }

    /// A text that has no usual value.
    public static Option needed(String name, String example, String summary) {
        return new Option(name, new Needed(example), "", summary);
    }

    /// The value as it is kept.
    ///
    /// @throws ConfigurationException where the option may not be that
    ///
    /// @param path how a message calls it
    public String checked(String path, String value) {
        try {
            return values.canonical(value.strip());
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(
                    "%s must be %s, got \"%s\"".formatted(path, values.description(), value));
        }
    }
}

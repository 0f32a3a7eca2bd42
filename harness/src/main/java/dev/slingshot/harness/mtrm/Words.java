package dev.slingshot.harness.mtrm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text as features see it.
///
/// @param lower the text in small letters
/// @param words in small letters, TeX commands among them
/// @param numbers as written, without commas that group digits
record Words(String lower, List<String> words, List<Double> numbers) {
    private static final Pattern WORD = Pattern.compile("\\\\?[a-z]+");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,9})?");

    static Words of(String text) {
        String lower = GROUPING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var words = new ArrayList<String>();
        WORD.matcher(lower).results().forEach(found -> words.add(found.group()));
        var numbers = new ArrayList<Double>();
        NUMBER.matcher(lower)
                .results()
                .forEach(found -> numbers.add(Double.parseDouble(found.group())));
        return new Words(lower, List.copyOf(words), List.copyOf(numbers));
    }

    /// 1 if any of these words occurs, else 0.
    double any(String... wanted) {
        return Stream.of(wanted).anyMatch(words::contains) ? 1 : 0;
    }

    /// 1 if any of these pieces of text occurs, else 0.
    double has(String... pieces) {
        return Stream.of(pieces).anyMatch(lower::contains) ? 1 : 0;
    }

    double commands() {
        return words.stream().filter(word -> word.startsWith("\\")).count();
    }

    /// The share of its numbers that are not whole.
    double points() {
        return numbers.stream()
                .mapToDouble(number -> number == Math.rint(number) ? 0 : 1)
                .average()
                .orElse(0);
    }

    double largest() {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// How many of these characters stand in the text.
    double count(String characters) {
        return lower.chars().filter(c -> characters.indexOf(c) >= 0).count();
    }
}

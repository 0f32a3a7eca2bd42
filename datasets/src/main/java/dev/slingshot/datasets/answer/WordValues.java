package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Expr.Constant;
import dev.slingshot.datasets.answer.Expr.Num;
import dev.slingshot.datasets.answer.Expr.Var;
import dev.slingshot.datasets.answer.Value.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words and signs that stand for a value: numbers in words, infinity, sets of numbers.
final class WordValues {
    private static final Value.Text INTEGERS = new Value.Text("\\Z");

    private WordValues() {}

    /// The set that a command such as \R names, null for any other command.
    static @Nullable Value set(String command) {
        return switch (command) {
            case "R" -> ValueReader.REALS;
            case "Z" -> INTEGERS;
            case "emptyset" -> new Value.SetOf(List.of());
            case "N", "Q", "C" -> new Value.Text("\\" + command);
            default -> null;
        };
    }

    /// What words mean; mere words where they mean themselves.
    static Value of(String words) {
        var number = NumberWords.read(words);
        if (number.isPresent()) {
            return Scalar.of(new Num(number.get(), -1));
        }
        var amount = amount(words.strip());
        if (amount != null) {
            return amount;
        }
        String plain = Texts.words(words);
        if (plain.length() == 1) {
            return Scalar.of(new Var(words.strip()));
        }
        if (plain.isEmpty()) {
            throw new Unreadable();
        }
        return named(plain);
    }

    /// "twenty-five percent", "three hours".
    private static @Nullable Value amount(String words) {
        int space = words.lastIndexOf(' ');
        var number = space < 0 ? null : NumberWords.read(words.substring(0, space)).orElse(null);
        String unit = number == null ? "?" : Units.canonical(words.substring(space + 1));
        return number == null || Units.isUnknown(unit)
                ? null
                : new Scalar(new Num(number, -1), unit);
    }

    /// In a list with words, letters are words too: Alice and Bob.
    static List<Value> allWords(List<Value> items) {
        if (items.stream().noneMatch(item -> item instanceof Value.Text)) {
            return items;
        }
        return items.stream().map(WordValues::spelled).toList();
    }

    private static Value spelled(Value item) {
        if (!(item instanceof Scalar(Expr.Product(List<Expr> letters), String unit))
                || !unit.isEmpty()) {
            return item;
        }
        var word = new StringBuilder();
        for (Expr letter : letters) {
            switch (letter) {
                case Var(String name) when name.length() == 1 -> word.append(name);
                case Constant.E -> word.append('e');
                case Constant.I -> word.append('i');
                default -> {
                    return item;
                }
            }
        }
        return new Value.Text(Texts.words(word.toString()));
    }

    /// Whether the words of a text name what is no number and no set.
    static boolean isNamed(String words) {
        return words.equals("doesnotexist") || words.equals(INTEGERS.words());
    }

    private static Value named(String plain) {
        return switch (plain) {
            case "allrealnumbers", "allreals", "allrealx", "realnumbers", "therealnumbers" ->
                    ValueReader.REALS;
            case "allintegers", "integers", "theintegers" -> INTEGERS;
            case "emptyset",
                    "theemptyset",
                    "none",
                    "nosolution",
                    "nosolutions",
                    "therearenosolutions",
                    "thereisnosolution" ->
                    new Value.SetOf(List.of());
            case "infinity", "positiveinfinity", "plusinfinity" -> Scalar.of(Constant.INFINITY);
            case "negativeinfinity", "minusinfinity" ->
                    Scalar.of(new Expr.Negative(Constant.INFINITY));
            case "dne" -> new Value.Text("doesnotexist");
            default -> new Value.Text(plain);
        };
    }
}

package dev.slingshot.datasets.answer;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// An answer as read: its text, and what it means if it could be read as mathematics.
///
/// Immutable; reading never fails and never takes more than the step budget.
public final class Answer {
    private static final int LONGEST_WHOLE = 17;

    private final String source;
    private final String canonicalText;
    private final @Nullable Value value;
    private final @Nullable Value canonical;
    private final @Nullable Answer other;
    private final boolean overBudget;
    private final int steps;

    private Answer(
            String source,
            String canonicalText,
            @Nullable Value value,
            @Nullable Value canonical,
            @Nullable Answer other,
            boolean overBudget,
            int steps) {
        this.source = source;
        this.canonicalText = canonicalText;
        this.value = value;
        this.canonical = canonical;
        this.other = other;
        this.overBudget = overBudget;
        this.steps = steps;
    }

    /// Reads a bare answer, with or without dollar signs around it.
    public static Answer read(String source) {
        var whole = whole(source);
        return whole == null ? read(source, true) : whole;
    }

    /// Most answers are whole numbers: they need no parser.
    private static @Nullable Answer whole(String source) {
        int start = source.startsWith("-") ? 1 : 0;
        int digits = source.length() - start;
        if (digits < 1 || digits > LONGEST_WHOLE || source.charAt(start) == '0') {
            return null;
        }
        for (int i = start; i < source.length(); i++) {
            if (source.charAt(i) < '0' || source.charAt(i) > '9') {
                return null;
            }
        }
        var value = Value.Scalar.of(Expr.Num.of(Long.parseLong(source)));
        return new Answer(source, source, value, value, null, false, source.length());
    }

    private static Answer read(String source, boolean joinThousands) {
        var steps = Steps.usual();
        String text = Texts.withoutEmphasis(source.strip());
        boolean choice = false;
        Value value = null;
        Value canonical = null;
        boolean spent = false;
        try {
            var scan = Lexer.scan(text, steps, joinThousands);
            choice = scan.joinedCommas();
            var tokens = scan.tokens();
            while (!tokens.isEmpty() && Texts.isPunctuation(tokens.getLast())) {
                tokens.removeLast();
            }
            while (!tokens.isEmpty() && Texts.isPunctuation(tokens.getFirst())) {
                tokens.removeFirst();
            }
            text = Texts.canonical(tokens);
            value = ValueReader.read(tokens, steps);
            canonical = Canonical.of(value);
        } catch (Unreadable _) {
            value = null;
        } catch (OverBudget _) {
            value = null;
            spent = true;
        }
        var other = choice && joinThousands ? read(source, false) : null;
        return new Answer(source, text, value, canonical, other, spent, steps.taken());
    }

    /// The text that was read.
    public String source() {
        return source;
    }

    /// Whether it was read as mathematics, a set, a quantity or words, rather than as mere text.
    public boolean isReadable() {
        return value != null;
    }

    /// Whether reading stopped because it was too much work.
    public boolean isOverBudget() {
        return overBudget;
    }

    /// The work that reading took, in steps.
    public int steps() {
        return steps;
    }

    /// The text without its spacing, markup and final punctuation.
    public String canonicalText() {
        return canonicalText;
    }

    /// What it was read as: one lower-case word, "text" where it could not be read.
    public String kind() {
        return value == null ? "text" : value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The real number it is, units aside; empty for anything else.
    public OptionalDouble number() {
        if (!(canonical instanceof Value.Scalar(Expr expr, String _)) || Letters.any(expr)) {
            return OptionalDouble.empty();
        }
        try {
            var sample = new Sample(Steps.usual()).value(expr);
            return sample.isDefined() && sample.im() == 0
                    ? OptionalDouble.of(sample.re())
                    : OptionalDouble.empty();
        } catch (OverBudget _) {
            return OptionalDouble.empty();
        }
    }

    /// Whether its words have a meaning of their own, such as "does not exist".
    boolean isNamed() {
        return value instanceof Value.Text(String words) && WordValues.isNamed(words);
    }

    @Nullable Value value() {
        return value;
    }

    @Nullable Value canonical() {
        return canonical;
    }

    /// The second way to read it, where commas may part thousands or items.
    @Nullable Answer other() {
        return other;
    }

    @Override
    public String toString() {
        return source;
    }
}

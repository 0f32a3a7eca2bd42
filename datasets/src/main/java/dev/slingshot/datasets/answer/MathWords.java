package dev.slingshot.datasets.answer;

import java.util.Locale;
import java.util.Set;

/// Tells words that are mathematics (letters, greek, names of functions) from words that are words.
final class MathWords {
    private static final Set<String> GREEK =
            Set.of(
                    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",
                    "kappa", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau", "upsilon", "phi",
                    "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma",
                    "Upsilon", "Phi", "Psi", "Omega", "ell", "hbar", "omicron");
    private static final Set<String> GLUE =
            Set.of(
                    "and", "or", "to", "the", "for", "in", "is", "are", "per", "of", "if", "at",
                    "no", "yes", "odd", "one", "two", "six", "ten", "not", "all", "DNE", "mod",
                    "on", "by", "as", "men", "cm", "st", "nd", "rd", "th", "AM", "PM", "am", "pm");

    private MathWords() {}

    static boolean isGreek(String name) {
        return GREEK.contains(name);
    }

    /// One to three letters are a product of variables; longer words are words.
    static boolean isMathWord(Token token) {
        String word = token.text();
        if (word.length() == 1) {
            return true;
        }
        if (isNamed(word)) {
            return true;
        }
        boolean name = word.length() == 3 && word.equals(word.toUpperCase(Locale.ROOT));
        return word.length() <= 3 && !name && !Units.isKnown(word) && !GLUE.contains(word);
    }

    static boolean isNamed(String word) {
        return Functions.named(word) != null
                || word.equals("pi")
                || word.equals("sqrt")
                || word.equals("infinity")
                || word.equals("infty")
                || isGreek(word);
    }
}

package dev.slingshot.datasets.answer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers that a sentence states: "the answer is 5", "**Answer:** 5", "# Answer" and a line below
/// it.
final class Phrases {
    private static final Set<String> OPENERS = Set.of("the", "my", "our", "final", "correct", "so");
    private static final String[] CHOICES = {"option", "choice"};
    private static final int MOST_TRIED = 40;
    private static final int FARTHEST_VERB = 100;
    private static final String[] VERBS = {" is ", " is:", " is\n", " are ", " are:", " be ", ":"};

    private final String body;
    private final String lower;

    private Phrases(String body) {
        this.body = body;
        this.lower = Texts.lower(body);
    }

    /// The last stated answer, or the last choice that is named; null where there is neither.
    static @Nullable String last(String body) {
        var phrases = new Phrases(body);
        String answer = phrases.after("answer");
        if (answer != null) {
            return answer;
        }
        for (String word : CHOICES) {
            String choice = phrases.after(word);
            if (choice != null && isChoice(choice)) {
                return choice;
            }
        }
        return null;
    }

    private static boolean isChoice(String text) {
        String letter = Texts.words(text);
        return letter.length() == 1 && text.length() <= 3 && Character.isLetter(letter.charAt(0));
    }

    private @Nullable String after(String word) {
        int at = lower.lastIndexOf(word);
        for (int tried = 0; at >= 0 && tried < MOST_TRIED; tried++) {
            int start = start(at, at + word.length());
            String stated = start < 0 ? null : stated(start);
            if (stated != null) {
                return stated;
            }
            at = at == 0 ? -1 : lower.lastIndexOf(word, at - 1);
        }
        return null;
    }

    /// Where what the word at a place states begins, -1 where it states nothing.
    private int start(int word, int after) {
        int at = after;
        while (at < body.length() && "s*_ \"'".indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        if (at >= body.length()) {
            return -1;
        }
        char next = body.charAt(at);
        if (next == ':' || next == '=' || next == '\uFF1A') {
            return skip(at + 1);
        }
        if (next == '\n') {
            return isHeading(after) ? skip(at) : -1;
        }
        int limit = Math.min(body.length(), after + FARTHEST_VERB);
        int best = verb(at - 1, limit);
        if (best < 0 || endsSentence(at, best) || isVerb(after) || isAside(word, at, best)) {
            return -1;
        }
        int start = best + 1;
        while (start < body.length() && Character.isLetter(body.charAt(start))) {
            start++;
        }
        return skip(start);
    }

    private int verb(int from, int limit) {
        for (int i = from; i < limit; i++) {
            for (String verb : VERBS) {
                if (lower.startsWith(verb, i) && i + verb.length() <= limit) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// "To answer" states nothing.
    private boolean isVerb(int after) {
        return lower.startsWith("to answer", after - "to answer".length());
    }

    /// "The answer, we compute:" introduces a computation.
    private boolean isAside(int word, int from, int to) {
        return body.charAt(to) == ':'
                && (to - from > 30 || body.substring(from, to).contains(",") || !opensLine(word));
    }

    /// Whether nothing but marks, "the", "my", "final" and "correct" is before the word.
    private boolean opensLine(int word) {
        int line = body.lastIndexOf('\n', word) + 1;
        for (String part :
                Texts.split(lower.substring(line, word).replace('*', ' ').replace('#', ' '))) {
            if (!OPENERS.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            if (c == '\n' || (c == '.' && i + 1 < body.length() && body.charAt(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeading(int after) {
        int line = body.lastIndexOf('\n', after - 1) + 1;
        return line < body.length() && "#*".indexOf(body.charAt(line)) >= 0;
    }

    private int skip(int from) {
        int at = from;
        while (at < body.length() && " \n\t*:_\r".indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at < body.length() ? at : -1;
    }

    private @Nullable String stated(int start) {
        var formula = Formulas.at(body, start);
        if (formula != null) {
            return formulas(formula);
        }
        int end = sentenceEnd(start);
        String sentence = trimmed(body.substring(start, end));
        if (sentence.isEmpty()) {
            return null;
        }
        if (isAnswer(sentence)) {
            return sentence;
        }
        String choice = named(sentence);
        if (isChoice(choice)) {
            return choice;
        }
        String predicate = predicate(sentence);
        if (!predicate.isEmpty() && isAnswer(predicate)) {
            return predicate;
        }
        var inside = Formulas.last(sentence);
        if (inside != null) {
            return inside.text();
        }
        int equals = sentence.lastIndexOf('=');
        var number = Numbers.first(sentence, Math.max(equals, 0));
        return number == null ? null : number.text();
    }

    /// What follows the word "option" or "choice" at the start, empty where neither is there.
    private static String named(String sentence) {
        String lower = Texts.lower(sentence);
        for (String word : CHOICES) {
            if (lower.startsWith(word + " ")) {
                return sentence.substring(word.length()).strip();
            }
        }
        return "";
    }

    /// What a sentence says something is: the part after its last "is" or "are".
    private static String predicate(String sentence) {
        int is = sentence.lastIndexOf(" is ");
        int are = sentence.lastIndexOf(" are ");
        int from = Math.max(is < 0 ? -1 : is + 4, are < 0 ? -1 : are + 5);
        String rest = from < 0 ? "" : trimmed(sentence.substring(from));
        return rest.isEmpty() || Source.isLetter(rest.charAt(0)) ? "" : rest;
    }

    private static boolean isAnswer(String sentence) {
        if (sentence.length() > 400) {
            return false;
        }
        if (Texts.leadsIn(sentence)) {
            return false;
        }
        var answer = Answer.read(sentence);
        return answer.isReadable()
                && (!(answer.value() instanceof Value.Text) || sentence.length() < 60);
    }

    /// A formula, and those that "and", "or" or a comma add to it, with a percent sign or unit
    /// after.
    private String formulas(Span first) {
        var text = new StringBuilder(Formulas.result(first.text()));
        int end = first.end();
        while (true) {
            int next = joined(end);
            var formula = next < 0 ? null : Formulas.at(body, next);
            if (formula == null) {
                break;
            }
            text.append(", ").append(formula.text());
            end = formula.end();
        }
        if (body.startsWith("%", end) || body.startsWith("\\%", end)) {
            text.append("\\%");
        }
        return text.toString();
    }

    /// Where the next formula of a list starts, -1 where the list ends.
    private int joined(int from) {
        int at = from;
        boolean joiner = false;
        while (at < body.length() && at - from < 10) {
            char c = body.charAt(at);
            if (c == '$' || c == '\\') {
                return joiner ? at : -1;
            }
            if (c == ',') {
                joiner = true;
                at++;
            } else if (c == ' ') {
                at++;
            } else if (lower.startsWith("and ", at) || lower.startsWith("or ", at)) {
                joiner = true;
                at += 3;
            } else {
                return -1;
            }
        }
        return -1;
    }

    private int sentenceEnd(int from) {
        for (int i = from; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean stop =
                    c == '.'
                            && i + 1 < body.length()
                            && Character.isWhitespace(body.charAt(i + 1))
                            && !isAbbreviation(i);
            if (c == '\n' || stop) {
                return i;
            }
        }
        return body.length();
    }

    /// The point of a.m., sq. or a single letter.
    private boolean isAbbreviation(int point) {
        return point > 1
                && Character.isLetter(body.charAt(point - 1))
                && (body.charAt(point - 2) == '.' || lower.startsWith("sq", point - 2));
    }

    private static String trimmed(String sentence) {
        int from = 0;
        int to = sentence.length();
        while (to > from && " .*_!\"`\r".indexOf(sentence.charAt(to - 1)) >= 0) {
            to--;
        }
        while (from < to && " *_\"`".indexOf(sentence.charAt(from)) >= 0) {
            from++;
        }
        return sentence.substring(from, to);
    }
}

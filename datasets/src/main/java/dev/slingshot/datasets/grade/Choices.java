package dev.slingshot.datasets.grade;

import java.util.Locale;

/// The letter of a multiple-choice answer, with what people put around it.
final class Choices {
    private Choices() {}

    /// The letter an answer starts with or consists of, empty where it names none.
    static String letter(String answer) {
        String text = answer;
        for (String wrapping :
                new String[] {"\\text", "\\mathrm", "\\textbf", "\\mathbf", "**", "$"}) {
            text = text.replace(wrapping, " ");
        }
        text = text.replace('{', ' ').replace('}', ' ').strip();
        for (String lead : new String[] {"option", "choice", "answer"}) {
            if (text.toLowerCase(Locale.ROOT).startsWith(lead)) {
                text = text.substring(lead.length()).strip();
            }
        }
        int at = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
        if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return "";
        }
        boolean alone = at + 1 == text.length() || ").:]".indexOf(text.charAt(at + 1)) >= 0;
        String letter = text.substring(at, at + 1);
        return alone && letter.charAt(0) < 128 ? letter.toUpperCase(Locale.ROOT) : "";
    }
}

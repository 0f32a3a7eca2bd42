package dev.slingshot.datasets.grade;

import java.util.Locale;

/// The letter of a multiple-choice answer, with what people put around it.
final class Choices {
    private Choices() {}

    /// Whether a list of letters goes on: "(B), (C)" or "B and C".
    private static boolean namesAnother(String rest) {
        for (int i = 1; i + 1 < rest.length(); i++) {
            boolean bracketed =
                    rest.charAt(i - 1) == '('
                            && Character.isUpperCase(rest.charAt(i))
                            && rest.charAt(i + 1) == ')';
            if (bracketed) {
                return true;
            }
        }
        return false;
    }

    /// The letter an answer starts with or consists of, empty where it names none.
    static String letter(String answer) {
        String text = answer;
        for (String wrapping :
                new String[] {
                    "\\textbf", "\\textrm", "\\text", "\\mathrm", "\\mathbf", "\\mbox", "**", "$"
                }) {
            text = text.replace(wrapping, " ");
        }
        text = text.replace('{', ' ').replace('}', ' ').strip();
        for (String lead : new String[] {"option", "choice", "answer"}) {
            if (text.regionMatches(true, 0, lead, 0, lead.length())) {
                text = text.substring(lead.length()).strip();
            }
        }
        int at = text.startsWith("(") || text.startsWith("[") ? 1 : 0;
        if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return "";
        }
        boolean alone = at + 1 == text.length() || ").:]".indexOf(text.charAt(at + 1)) >= 0;
        String letter = text.substring(at, at + 1);
        boolean single = alone && letter.charAt(0) < 128 && !namesAnother(text.substring(at + 1));
        return single ? letter.toUpperCase(Locale.ROOT) : "";
    }
}

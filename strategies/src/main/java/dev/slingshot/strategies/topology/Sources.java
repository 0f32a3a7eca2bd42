package dev.slingshot.strategies.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The thoughts that a heading says it comes from. Bare numbers count only where the words leave no
/// doubt: after a word of combining, or in brackets after a word of origin; in `from 12 apples`
/// they are no thoughts.
final class Sources {
    private static final String NAME = "(?:(?i:" + Headings.NAMES + ")\\s*#?\\s*)";
    private static final String AND = "\\s*(?:,\\s*and|,|(?i:and|with|or)\\b|&|\\+|→|->)\\s*";
    private static final String FIRST =
            "(?i:\\b(?:combin|merg|aggregat|join|synthesi|integrat|unit)\\p{L}*)\\s+"
                    + "(?i:(?:the\\s+)?(?:results?|ideas?|answers?|insights?|best)?\\s*(?:of|from|in)?\\s*)";
    private static final String ORIGIN =
            "(?i:from|builds?\\s+on|building\\s+on|based\\s+on|uses|using|parents?|follows|after|of"
                    + "|children?\\s+of|via)\\s*:?\\s*";

    private static final Pattern COMBINING = list(FIRST, NAME + "?");
    private static final Pattern BRACKETED = list("[(\\[{]\\s*" + ORIGIN, NAME + "?");
    private static final Pattern ORIGINS = list("\\b" + ORIGIN, NAME);
    private static final Pattern EACH = Pattern.compile(Headings.ID);

    private Sources() {}

    private static Pattern list(String before, String name) {
        return Pattern.compile(
                before
                        + "(?<ids>"
                        + name
                        + Headings.ID
                        + "\\b(?:"
                        + AND
                        + NAME
                        + "?"
                        + Headings.ID
                        + "\\b)*)");
    }

    /// @param rest of the heading's line, after its own number
    static List<String> of(String rest) {
        var found = new LinkedHashSet<String>();
        for (Pattern pattern : List.of(COMBINING, BRACKETED, ORIGINS)) {
            Matcher match = pattern.matcher(rest.replaceAll("\\s+", " "));
            while (match.find()) {
                found.addAll(ids(match.group("ids")));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> ids(String list) {
        var ids = new ArrayList<String>();
        Matcher match = EACH.matcher(list.replaceAll(NAME, " "));
        while (match.find()) {
            ids.add(match.group().toUpperCase(Locale.ROOT).replaceAll("(?<=[A-Z])(?=\\d)", "."));
        }
        return ids;
    }
}

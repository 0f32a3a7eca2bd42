package dev.slingshot.strategies.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines of a response on which thoughts begin.
final class Headings {
    private static final int LINE = 200;
    private static final String MARKS =
            "^(?<indent>\\s*)(?:[-*+•>#]+\\s+)?(?:\\*\\*|__|\\[|\\()?\\s*";
    static final String NAMES =
            "thoughts?|nodes?|steps?|branch(?:es)?|paths?|options?|approach(?:es)?|ideas?|methods?"
                    + "|alternatives?|child(?:ren)?|vertex|vertices";
    static final String ID =
            "(?:\\d{1,3}|[A-Z](?![A-Za-z]))(?:\\.?\\d{1,2}|\\.[A-Za-z](?![A-Za-z]))*";

    private static final Pattern NAMED =
            Pattern.compile(
                    MARKS
                            + "(?i:(?<name>"
                            + NAMES
                            + "))\\s*(?:#|no\\.?|number)?\\s*(?<id>"
                            + ID
                            + ")(?<rest>\\s*(?:[:.)\\]\\-–—=(\\[*_→]|$).*)$");
    private static final Pattern COMBINED =
            Pattern.compile(
                    MARKS
                            + "(?<rest>(?i:combin|merg|aggregat|join|synthesi|integrat)\\p{L}*\\b.*)$");
    private static final Pattern NUMBERED =
            Pattern.compile(MARKS + "(?<id>\\d{1,2}(?:\\.\\d{1,2})*)(?<rest>[.):]+\\s+\\S.*)$");
    private static final Pattern DECIMAL =
            Pattern.compile(MARKS + "(?<id>\\d{1,2}(?:\\.\\d{1,2})+)(?<rest>\\s+\\p{L}.*)$");
    private static final Pattern BULLET =
            Pattern.compile("^(?<indent>\\s*)[-*+•]\\s+(?<rest>\\S.*)$");
    private static final Set<String> ALTERNATIVES =
            Set.of("branch", "path", "option", "approach", "method", "alternative");

    private Headings() {}

    /// None where fewer than two thoughts have a line of their own.
    static List<Heading> of(String response) {
        List<String> lines = response.lines().map(Headings::start).toList();
        for (var kind : List.of(named(lines), listed(lines), bulleted(lines))) {
            if (kind.size() > 1) {
                return kind;
            }
        }
        return List.of();
    }

    /// A heading shows in its first words; the rest of a long line would only take time.
    private static String start(String line) {
        return line.substring(0, Math.min(LINE, line.length()));
    }

    private static List<Heading> named(List<String> lines) {
        var found = new ArrayList<Heading>();
        for (String line : lines) {
            Matcher match = NAMED.matcher(line);
            if (match.matches()) {
                String name = match.group("name").toLowerCase(Locale.ROOT);
                found.add(
                        new Heading(
                                id(match),
                                indent(match),
                                ALTERNATIVES.contains(name),
                                Sources.of(match.group("rest"))));
            } else {
                combined(line).filter(_ -> !found.isEmpty()).ifPresent(found::add);
            }
        }
        return found;
    }

    /// A line such as `Combine 2.1 and 3.1: ...`, which has sources and no number.
    private static Optional<Heading> combined(String line) {
        Matcher match = COMBINED.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        var sources = Sources.of(match.group("rest"));
        return sources.size() < 2
                ? Optional.empty()
                : Optional.of(new Heading("", indent(match), false, sources));
    }

    /// Numbered lists count from 1; `1.1` without a stop after it is a number unless `1` came
    /// before.
    private static List<Heading> listed(List<String> lines) {
        var found = new ArrayList<Heading>();
        for (String line : lines) {
            Matcher match = NUMBERED.matcher(line);
            boolean matches = match.matches();
            if (!matches) {
                match = DECIMAL.matcher(line);
                matches = match.matches() && knows(found, match.group("id"));
            }
            if (matches && (!found.isEmpty() || match.group("id").startsWith("1"))) {
                found.add(
                        new Heading(
                                id(match), indent(match), false, Sources.of(match.group("rest"))));
            } else if (!found.isEmpty()) {
                combined(line).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean knows(List<Heading> found, String id) {
        String parent = id.substring(0, id.lastIndexOf('.'));
        return found.stream().anyMatch(heading -> heading.id().equals(parent));
    }

    private static List<Heading> bulleted(List<String> lines) {
        var found = new ArrayList<Heading>();
        for (String line : lines) {
            Matcher match = BULLET.matcher(line);
            if (match.matches()) {
                found.add(new Heading("", indent(match), false, Sources.of(match.group("rest"))));
            }
        }
        return found;
    }

    private static String id(Matcher match) {
        String id = match.group("id").toUpperCase(Locale.ROOT);
        return id.replaceAll("(?<=[A-Z])(?=\\d)", ".");
    }

    private static int indent(Matcher match) {
        return match.group("indent").replace("\t", "    ").length();
    }
}

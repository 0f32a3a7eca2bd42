package dev.slingshot.harness.suite.read;

import static dev.slingshot.strategies.Requirement.require;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills in `${NAME}` and `${NAME:-default}` from the environment; an empty variable counts as
/// absent, and `$${` stands for itself.
record Interpolation(Map<String, String> environment) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(\\$\\{)|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:-([^}]*))?}");

    String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(java.util.regex.MatchResult match) {
        if (match.group(1) != null) {
            return match.group(1);
        }
        String found = environment.getOrDefault(match.group(2), "");
        if (!found.isEmpty()) {
            return found;
        }
        require(
                match.group(3) != null,
                "the environment variable %s is not set; set it or write ${%s:-default}",
                match.group(2),
                match.group(2));
        return match.group(4);
    }
}

package dev.slingshot.reports.view;

import java.util.Locale;

/// Makes names usable in file names and addresses.
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /// Lower-case letters, digits and hyphens; a check sum is added where that loses anything, so
    /// that two names stay two.
    static String of(String name) {
        var plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.equals(name) && plain.length() <= LONGEST) {
            return plain;
        }
        var start = plain.substring(0, Math.min(plain.length(), LONGEST));
        return "%s%s%08x".formatted(start, start.isEmpty() ? "" : "-", name.hashCode());
    }
}

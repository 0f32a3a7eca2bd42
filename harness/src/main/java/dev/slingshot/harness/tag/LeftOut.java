package dev.slingshot.harness.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Training questions that a model was never asked, since a test set has them. A run notes it, so
/// that whoever labels the run later counts them too.
///
/// @param test that a test set of the suite asks
/// @param published further ones, that a public test set asks
/// @param sets names of these public sets
public record LeftOut(int test, int published, List<String> sets) {
    static final LeftOut NOTHING = new LeftOut(0, 0, List.of());

    private static final String TEST = "training questions left out, a test set has them: ";
    private static final String PUBLISHED =
            "training questions left out, a public test set has them: ";
    private static final Pattern COUNTED = Pattern.compile("(\\d+)(?: \\((.*)\\))?");

    public LeftOut {
        sets = List.copyOf(sets);
    }

    static LeftOut of(int test, Collection<String> publishedBy) {
        return new LeftOut(test, publishedBy.size(), List.copyOf(new TreeSet<>(publishedBy)));
    }

    /// What a run noted.
    ///
    /// @param lines of its environment
    static LeftOut noted(List<String> lines) {
        var found = NOTHING;
        for (String line : lines) {
            found = found.with(line);
        }
        return found;
    }

    private LeftOut with(String line) {
        if (line.startsWith(TEST)) {
            var counted = COUNTED.matcher(line.substring(TEST.length()));
            return counted.matches() ? new LeftOut(count(counted), published, sets) : this;
        }
        if (line.startsWith(PUBLISHED)) {
            var counted = COUNTED.matcher(line.substring(PUBLISHED.length()));
            return counted.matches()
                    ? new LeftOut(test, count(counted), List.of(counted.group(2).split(", ")))
                    : this;
        }
        return this;
    }

    private static int count(Matcher counted) {
        return Integer.parseInt(counted.group(1));
    }

    /// Both: a question of one is none of the other, where the run was asked for less than was
    /// recorded.
    LeftOut and(LeftOut other) {
        var all = new TreeSet<>(sets);
        all.addAll(other.sets);
        return new LeftOut(test + other.test, published + other.published, List.copyOf(all));
    }

    /// As a run notes it and people read it, a line for each reason.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (test > 0) {
            lines.add(TEST + test);
        }
        if (published > 0) {
            lines.add("%s%d (%s)".formatted(PUBLISHED, published, String.join(", ", sets)));
        }
        return lines;
    }
}

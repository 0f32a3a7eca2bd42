package dev.slingshot.harness.run;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One of several processes that share a run: which problems are its own. A problem belongs to one
/// shard with all its cells and seeds, so that pools stay together and no call is made twice;
/// problems of one text count as one.
///
/// @param index from 1
public record Shard(int index, int of) {
    /// A run in one piece.
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        require(
                of >= 1 && index >= 1 && index <= of,
                "shards are counted from 1: 1/%d to %d/%d, got %d/%d",
                Math.max(1, of),
                Math.max(1, of),
                Math.max(1, of),
                index,
                of);
    }

    /// Reads `2/8`.
    public static Shard parse(String text) {
        var parts = TEXT.matcher(text.strip());
        require(
                parts.matches(),
                "a shard is written like 2/8, the second of eight, got \"%s\"",
                text);
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    public boolean whole() {
        return of == 1;
    }

    /// Such as `shard-2-of-8`, for its folder.
    public String label() {
        return "shard-%d-of-%d".formatted(index, of);
    }

    /// Which of these problems are its own: each of `of` in turn, in the order of the data sets, so
    /// that more problems at the end move none of those before.
    Predicate<Problem> own(List<Problem> problems) {
        if (whole()) {
            return _ -> true;
        }
        Map<String, Integer> rank = new HashMap<>();
        for (Problem problem : problems) {
            int next = rank.size();
            var _ = rank.putIfAbsent(problem.text(), next);
        }
        return problem -> rank.getOrDefault(problem.text(), 0) % of == index - 1;
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }
}

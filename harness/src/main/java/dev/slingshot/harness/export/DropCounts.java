package dev.slingshot.harness.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How many responses were left out for what.
final class DropCounts {
    private final Map<Drop, Integer> counts = new EnumMap<>(Drop.class);

    void add(Drop drop, int responses) {
        if (responses > 0) {
            counts.merge(drop, responses, Integer::sum);
        }
    }

    /// Those that stay.
    <T> List<T> keep(Collection<T> of, Drop otherwise, Predicate<? super T> stays) {
        var kept = new ArrayList<T>();
        of.stream().filter(stays).forEach(kept::add);
        add(otherwise, of.size() - kept.size());
        return kept;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// In words, in the order in which reasons are looked at.
    Map<String, Integer> byReason() {
        var words = new LinkedHashMap<String, Integer>();
        counts.forEach((drop, count) -> words.put(drop.reason(), count));
        return words;
    }
}

package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Comparison;
import dev.slingshot.harness.result.Row;
import dev.slingshot.harness.result.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Chooses the few curves of the first picture: what the pairings compare, every policy's greedy
/// answer, and the best curves besides.
final class Hero {
    private static final int LINES = 7;

    private Hero() {}

    static Map<RowKey, List<Row>> series(Reading reading, String dataset) {
        var all = reading.series(dataset);
        var wanted = new LinkedHashSet<RowKey>();
        for (Comparison comparison : reading.run().comparisons()) {
            wanted.add(comparison.challenger().series());
            wanted.add(comparison.baseline().series());
        }
        all.keySet().stream().filter(key -> key.search().equals("greedy")).forEach(wanted::add);
        best(all).forEach(wanted::add);
        var chosen = new LinkedHashMap<RowKey, List<Row>>();
        for (RowKey key : wanted) {
            if (all.containsKey(key) && chosen.size() < LINES) {
                chosen.put(key, all.get(key));
            }
        }
        return chosen;
    }

    private static List<RowKey> best(Map<RowKey, List<Row>> all) {
        var ranked = new ArrayList<>(all.entrySet());
        ranked.removeIf(entry -> entry.getValue().stream().allMatch(Row::ceiling));
        ranked.sort(
                Comparator.comparingDouble(entry -> -entry.getValue().getLast().accuracy().mean()));
        return ranked.stream().map(Map.Entry::getKey).toList();
    }
}

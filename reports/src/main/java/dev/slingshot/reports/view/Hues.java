package dev.slingshot.reports.view;

import dev.slingshot.harness.result.RowKey;
import dev.slingshot.reports.chart.Look;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which colour and marker a method has: the usual methods always the same, others what these
/// leave, in the order of their names; beyond seven methods some share.
final class Hues {
    private static final List<String> USUAL =
            List.of(
                    "sample, majority",
                    "sample, best-of-n",
                    "sample, weighted",
                    "dvts, weighted",
                    "beam, weighted",
                    "dvts, best-of-n",
                    "beam, best-of-n");

    private final Map<String, Integer> hues = new HashMap<>();

    Hues(Collection<RowKey> rows) {
        var others = new TreeSet<String>();
        for (RowKey key : rows) {
            if (!neutral(key)) {
                others.add(key.method());
            }
        }
        for (int i = 0; i < USUAL.size(); i++) {
            if (others.remove(USUAL.get(i))) {
                hues.put(USUAL.get(i), i + 1);
            }
        }
        for (String method : others) {
            hues.put(method, leastUsed());
        }
    }

    private int leastUsed() {
        int best = 1;
        for (int hue = 2; hue < Look.HUES; hue++) {
            best = uses(hue) < uses(best) ? hue : best;
        }
        return best;
    }

    private long uses(int hue) {
        return hues.values().stream().filter(used -> used == hue).count();
    }

    private static boolean neutral(RowKey key) {
        return key.search().equals("greedy") || key.selection().equals("oracle");
    }

    int of(RowKey key) {
        return neutral(key) ? 0 : hues.getOrDefault(key.method(), 1);
    }
}

package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import java.util.Map;
import java.util.TreeMap;

/// The options of one search, each with a value that it may have.
///
/// @param values by the option's name, in canonical spelling
/// @param pruning the aggregation of step scores by which a search prunes and chooses
public record Knobs(Map<String, String> values, Aggregation pruning) {

    public Knobs {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public int whole(String option) {
        return Integer.parseInt(word(option));
    }

    public double real(String option) {
        return Double.parseDouble(word(option));
    }

    public boolean on(String option) {
        return word(option).equals("on");
    }

    public String word(String option) {
        var value = values.get(option);
        if (value == null) {
            throw new IllegalStateException("no option " + option);
        }
        return value;
    }
}

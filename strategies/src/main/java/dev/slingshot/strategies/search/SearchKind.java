package dev.slingshot.strategies.search;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a search from its options.
///
/// @param greedy whether it draws at temperature 0 whatever the suite's temperature, once per
///   question
/// @param selections that choose among its candidates where a suite names none; empty for all that
///   are not `first` or `last`
public record SearchKind(
        boolean greedy, List<String> selections, List<Option> options, Making making) {

    public SearchKind {
        selections = List.copyOf(selections);
        options = List.copyOf(options);
    }

    /// Builds the search.
    public interface Making {
        Search make(Knobs knobs);
    }

    public Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /// The options with these values, and the usual ones for the rest.
    ///
    /// @param given by name; others than this search has are refused
    public Knobs knobs(Map<String, String> given, Aggregation pruning) {
        var values = new LinkedHashMap<String, String>();
        options.forEach(option -> values.put(option.name(), option.usual()));
        given.forEach((name, value) -> {
            var option = option(name);
            require(option.isPresent(), "this search has no option %s", name);
            values.put(name, option.orElseThrow().checked(name, value));
        });
        return new Knobs(values, pruning);
    }

    /// The search with the usual options.
    public Search usual(Aggregation pruning) {
        return making.make(knobs(Map.of(), pruning));
    }

    /// What tells a search with these checked values from the usual one, such as `width=8`; empty
    /// where nothing does.
    public String differences(Map<String, String> given) {
        var words = new ArrayList<String>();
        for (Option option : options) {
            var value = given.get(option.name());
            if (value != null && !value.equals(option.usual())) {
                words.add(option.name() + "=" + value);
            }
        }
        return String.join(" ", words);
    }
}

package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.selection.Selection;
import java.util.List;
import java.util.stream.Stream;

/// The names a suite may use: what is built in and what plugins add.
///
/// @param verifiers kind -> what it declares; kinds that need no settings may stand in a matrix by
///   themselves
/// @param embeddedModels names of models that slingshot can get; others are given by path or hub
///   name
public record Known(
        List<String> datasets,
        List<String> prompts,
        List<String> topologies,
        Registry<VerifierTraits> verifiers,
        Registry<SearchKind> searches,
        Registry<Selection> selections,
        List<String> embeddedModels,
        List<String> simulatedModels,
        List<String> simulatedVerifiers,
        List<String> graders) {

    public Known {
        datasets = List.copyOf(datasets);
        prompts = List.copyOf(prompts);
        topologies = List.copyOf(topologies);
        embeddedModels = List.copyOf(embeddedModels);
        simulatedModels = List.copyOf(simulatedModels);
        simulatedVerifiers = List.copyOf(simulatedVerifiers);
        graders = List.copyOf(graders);
    }

    /// A strategy's search where the verifier has this aggregation of its own.
    public Search search(StrategySpec strategy, Aggregation verifiers) {
        var kind = searches.get(strategy.search());
        return kind.making().make(strategy.knobs(kind, verifiers));
    }

    /// The search of a planned cell.
    public Search search(PlannedCell cell) {
        return searches.get(cell.search()).making().make(cell.knobs());
    }

    /// The aggregations by name.
    public static Registry<Aggregation> aggregations() {
        return new Registry<>(
                "aggregation",
                Stream.of(Aggregation.values())
                        .map(value -> new Entry<>(value.label(), "", value))
                        .toList());
    }
}

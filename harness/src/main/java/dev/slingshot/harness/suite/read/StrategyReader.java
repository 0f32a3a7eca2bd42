package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.StrategySpec;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.search.SearchKind;
import java.util.List;
import java.util.Optional;

/// Reads a strategy: the name of a search, or a mapping with its knobs and selections.
record StrategyReader(Known known) {
    private static final String DEFAULT = "default";

    Optional<StrategySpec> read(Item item) {
        if (!item.isMapping()) {
            return searches()
                    .in(item)
                    .map(name ->
                            new StrategySpec(
                                    name,
                                    name,
                                    StrategySpec.WIDTH,
                                    StrategySpec.ITERATIONS,
                                    Optional.empty(),
                                    List.of(),
                                    usual(name),
                                    List.of(Optional.empty())));
        }
        var fields = item.fields(Keys.STRATEGY);
        return fields.needed("search").flatMap(searches()::in).map(name -> read(name, fields));
    }

    private StrategySpec read(String search, Fields fields) {
        int width = fields.integer("width", 1, StrategySpec.WIDTH);
        int iterations = fields.integer("iterations", 1, StrategySpec.ITERATIONS);
        var pruning = fields.get("pruning").flatMap(this::aggregation);
        var selections =
                Names.of("selection", known.selections().names()).in(fields.items("selections"));
        var aggregations = fields.items("aggregations").stream().map(this::aggregation).toList();
        return new StrategySpec(
                fields.text("label", StrategySpec.describe(search, width, iterations, pruning)),
                search,
                width,
                iterations,
                pruning,
                fields.items("budgets").stream().flatMap(item -> item.integer(1).stream()).toList(),
                fields.get("selections").isPresent() ? selections : usual(search),
                aggregations.isEmpty() ? List.of(Optional.empty()) : aggregations);
    }

    /// Every selection but `first` for a search with many candidates.
    private List<String> usual(String search) {
        SearchKind kind = known.searches().get(search);
        return kind.greedy()
                ? List.of("first")
                : known.selections().names().stream()
                        .filter(name -> !name.equals("first"))
                        .toList();
    }

    private Optional<Aggregation> aggregation(Item item) {
        return item.text()
                .filter(name -> !name.equals(DEFAULT))
                .flatMap(name -> item.checked(_ -> Known.aggregations().get(name)));
    }

    private Names searches() {
        return Names.of(known.searches().kind(), known.searches().names());
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.StrategySpec;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.search.Option;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.selection.Selections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
                                    Map.of(),
                                    Optional.empty(),
                                    List.of(),
                                    usual(name),
                                    List.of(Optional.empty())));
        }
        var named = Fields.named(item).get("search");
        if (named == null) {
            item.complain(item.path() + ".search is missing");
            return Optional.empty();
        }
        return searches().in(named).map(name -> read(name, item));
    }

    private StrategySpec read(String search, Item item) {
        var kind = known.searches().get(search);
        var keys = new ArrayList<>(Keys.STRATEGY);
        kind.options().forEach(option -> keys.add(option.name()));
        var fields = item.fields(keys);
        var options = options(kind, fields);
        var pruning = fields.get("pruning").flatMap(this::aggregation);
        var selections =
                Names.of("selection", known.selections().names()).in(fields.items("selections"));
        var aggregations = fields.items("aggregations").stream().map(this::aggregation).toList();
        return new StrategySpec(
                fields.text("label", StrategySpec.describe(search, kind, options, pruning)),
                search,
                options,
                pruning,
                fields.items("budgets").stream().flatMap(each -> each.integer(1).stream()).toList(),
                fields.get("selections").isPresent() ? selections : usual(search),
                aggregations.isEmpty() ? List.of(Optional.empty()) : aggregations);
    }

    private static Map<String, String> options(SearchKind kind, Fields fields) {
        var options = new TreeMap<String, String>();
        for (Option option : kind.options()) {
            fields.get(option.name())
                    .flatMap(item ->
                            item.text()
                                    .flatMap(text ->
                                            item.checked(_ -> option.checked(item.path(), text))))
                    .ifPresent(value -> options.put(option.name(), value));
        }
        return options;
    }

    /// The votes, for a search that asks for no other selections.
    private List<String> usual(String search) {
        var own = known.searches().get(search).selections();
        return own.isEmpty() ? Selections.USUAL : own;
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

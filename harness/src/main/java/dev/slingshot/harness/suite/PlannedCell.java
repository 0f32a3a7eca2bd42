package dev.slingshot.harness.suite;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.search.Knobs;
import dev.slingshot.strategies.selection.Evidence;
import dev.slingshot.strategies.topology.Form;
import dev.slingshot.strategies.topology.ShapedPrompts;
import dev.slingshot.strategies.topology.Shaping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One search to be run over one data set: what is recorded, before any selection.
///
/// @param id readable, usable in a file name, and made of this cell's own values only
/// @param policy name of an engine
/// @param verifier name, or an empty text where no score is read
/// @param label of the search in rows
/// @param sampling of the policy; temperature 0 for greedy searches
/// @param seeds one for greedy searches
/// @param evidence that the selections of its rows read
/// @param rows at least one, none of them yielded by another cell of the plan
public record PlannedCell(
        String id,
        DatasetSpec dataset,
        String prompt,
        String policy,
        String verifier,
        Form topology,
        StrategySpec strategy,
        String label,
        Knobs knobs,
        Sampling sampling,
        Budget budget,
        List<Integer> seeds,
        Set<Evidence> evidence,
        List<PlannedRow> rows) {

    public PlannedCell {
        seeds = List.copyOf(seeds);
        evidence = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(evidence));
        rows = List.copyOf(rows);
    }

    /// The shape that its prompt asks for, where it asks all samples for one.
    public Optional<Shaping> asked() {
        return topology instanceof Shaping shaping && ShapedPrompts.has(prompt)
                ? Optional.of(shaping)
                : Optional.empty();
    }

    public String search() {
        return strategy.search();
    }

    /// What its strategy may be called.
    List<String> names() {
        return List.of(search(), strategy.label());
    }

    public int n() {
        return budget.n();
    }

    static String id(
            DatasetSpec dataset,
            String prompt,
            String policy,
            String verifier,
            String label,
            int n) {
        return Stream.of(dataset.label(), prompt, policy, verifier, label, "n" + n)
                .filter(part -> !part.isEmpty())
                .map(PlannedCell::fileName)
                .reduce((a, b) -> a + "_" + b)
                .orElseThrow();
    }

    private static String fileName(String text) {
        return text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|-+$", "");
    }
}

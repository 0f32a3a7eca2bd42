package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.topology.Form;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;

/// The axes whose product is the suite.
///
/// @param policies names of engines
/// @param verifiers names of verifiers; {@link #NO_VERIFIER} stands for none
/// @param budgets N, ascending
/// @param sampling of every policy; greedy searches draw at temperature 0 all the same
/// @param stepTokens new tokens of one step at most
/// @param totalTokens new tokens of one search on one question at most
public record Matrix(
        List<DatasetSpec> datasets,
        List<String> prompts,
        List<String> policies,
        List<String> verifiers,
        List<StrategySpec> strategies,
        List<Form> topologies,
        List<Integer> budgets,
        List<Integer> seeds,
        Sampling sampling,
        int stepTokens,
        long totalTokens,
        List<Exclusion> exclusions) {

    public static final String NO_VERIFIER = "none";

    /// What a prompt that asks for no shape counts as.
    public static final Shaping CHAIN = Shaping.usual(Topology.CHAIN);

    public Matrix {
        datasets = List.copyOf(datasets);
        prompts = List.copyOf(prompts);
        policies = List.copyOf(policies);
        verifiers = List.copyOf(verifiers);
        strategies = List.copyOf(strategies);
        topologies = List.copyOf(topologies);
        budgets = budgets.stream().sorted().distinct().toList();
        seeds = List.copyOf(seeds);
        exclusions = List.copyOf(exclusions);
        require(!seeds.isEmpty(), "a suite needs at least one seed");
    }

    /// Seeds 1, 2, 3 and so on, so that a larger count continues a smaller one.
    public static List<Integer> seeds(int count) {
        require(count >= 1, "a suite needs at least 1 seed, got %d", count);
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    Matrix withLimit(int problems) {
        return new Matrix(
                datasets.stream().map(dataset -> dataset.withLimit(problems)).toList(),
                prompts,
                policies,
                verifiers,
                strategies,
                topologies,
                budgets,
                seeds,
                sampling,
                stepTokens,
                totalTokens,
                exclusions);
    }

    Matrix withSamples(int n) {
        require(n >= 2, "labels need at least 2 responses of each topology, got %d", n);
        return new Matrix(
                datasets,
                prompts,
                policies,
                verifiers,
                strategies.stream().map(strategy -> strategy.withSamples(n)).toList(),
                topologies,
                budgets,
                seeds,
                sampling,
                stepTokens,
                totalTokens,
                exclusions);
    }

    Matrix withSeeds(List<Integer> other) {
        return new Matrix(
                datasets,
                prompts,
                policies,
                verifiers,
                strategies,
                topologies,
                budgets,
                other,
                sampling,
                stepTokens,
                totalTokens,
                exclusions);
    }
}

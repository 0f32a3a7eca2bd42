package dev.slingshot.harness.compute;

import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.strategies.Candidate;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Parts;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The logical cost of one search, and of a random part of its pool.
///
/// The question is read once, whatever the number of samples; a continuation pays for its new
/// tokens alone, attending to all before them; the verifier reads the question once and each step
/// of a path once. A conversation of its own, such as a critique, is read whole. Serves one thread.
public final class TrialCost {
    private final Outcome outcome;
    private final ModelShape policy;
    private final ModelShape verifier;
    private final Paths paths;
    private final Reading reading;
    private final double promptTokens;
    private final double besideTokens;
    private final double readFlops;
    private final double partFlops;
    private final int calls;
    private final Map<Parts, List<Double>> lengths = new EnumMap<>(Parts.class);

    /// @param policy {@link ModelShape#UNKNOWN} counts no FLOPs
    /// @param verifier the same; also where there is none
    public TrialCost(Outcome outcome, ModelShape policy, ModelShape verifier) {
        this.outcome = outcome;
        this.policy = policy;
        this.verifier = verifier;
        this.paths = new Paths(outcome.trace());
        this.reading = Reading.of(outcome, paths, verifier);
        this.promptTokens = paths.promptTokens();
        var conversations = paths.conversations();
        this.besideTokens =
                conversations.stream().mapToDouble(node -> node.usage().promptTokens()).sum();
        this.readFlops = Flops.read(policy, 0, promptTokens);
        double written = paths.drawn().stream().mapToDouble(this::written).sum();
        double beside =
                conversations.stream()
                        .mapToDouble(
                                node -> Flops.read(policy, 0, (double) node.usage().promptTokens()))
                        .sum();
        this.partFlops = written + beside;
        this.calls = paths.drawn().size();
    }

    /// @param verified whether the row pays the verifier
    public Cost whole(boolean verified) {
        return cost(1, verified, paths.longest());
    }

    /// What a search at a smaller N costs.
    ///
    /// @param n of this search
    /// @param k below n
    public Cost part(Parts parts, int n, int k, boolean verified) {
        return switch (parts) {
            case POOL -> share(lengths(parts), k, verified);
            case SUBTREES ->
                    share(lengths(parts), Math.max(1, (int) ((long) k * subtrees() / n)), verified);
            case PREFIX -> prefix(k).whole(verified);
            case WHOLE -> throw new IllegalArgumentException("no part of a whole search");
        };
    }

    private int subtrees() {
        return Math.max(1, outcome.candidates().size());
    }

    /// Of the independent parts.
    private List<Double> lengths(Parts parts) {
        return lengths.computeIfAbsent(
                parts,
                _ -> parts == Parts.POOL ? paths.leafLengths() : paths.groupLengths(subtrees()));
    }

    /// What k of the independent parts cost on average over which they are.
    private Cost share(List<Double> lengths, int k, boolean verified) {
        return k >= lengths.size()
                ? whole(verified)
                : cost((double) k / lengths.size(), verified, Budgets.expectedLargest(lengths, k));
    }

    /// The search as it was when its first k candidates were there.
    private TrialCost prefix(int k) {
        var first = outcome.candidates().subList(0, Math.min(k, outcome.candidates().size()));
        var nodes = paths.upTo(first.stream().map(Candidate::place).toList());
        return new TrialCost(
                new Outcome(
                        first,
                        new Trace(nodes),
                        nodes.stream().map(Trace.Node::usage).reduce(Usage.NONE, Usage::plus),
                        outcome.verifier(),
                        outcome.verifierQuestionTokens(),
                        outcome.verifierCalls(),
                        nodes.stream().mapToInt(Trace.Node::round).max().orElse(0)),
                policy,
                verifier);
    }

    private Cost cost(double share, boolean verified, double longest) {
        return new Cost(
                readFlops + share * partFlops,
                verified ? reading.flops(share) : 0,
                promptTokens + share * besideTokens,
                share * outcome.policy().generatedTokens(),
                verified ? reading.tokens(share) : 0,
                share * calls,
                outcome.rounds(),
                longest);
    }

    private double written(Trace.Node node) {
        double context = node.usage().promptTokens();
        double tokens = node.usage().generatedTokens();
        return Flops.write(policy, context, tokens);
    }

    /// The mean of the costs of several questions.
    public static Cost mean(List<Cost> costs) {
        double n = Math.max(1, costs.size());
        return new Cost(
                costs.stream().mapToDouble(Cost::policyFlops).sum() / n,
                costs.stream().mapToDouble(Cost::verifierFlops).sum() / n,
                costs.stream().mapToDouble(Cost::promptTokens).sum() / n,
                costs.stream().mapToDouble(Cost::generatedTokens).sum() / n,
                costs.stream().mapToDouble(Cost::verifierTokens).sum() / n,
                costs.stream().mapToDouble(Cost::calls).sum() / n,
                costs.stream().mapToDouble(Cost::rounds).sum() / n,
                costs.stream().mapToDouble(Cost::longestChain).sum() / n);
    }
}

package dev.slingshot.harness.compute;

import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Trace;
import java.util.List;

/// The logical cost of one search, and of a random part of its pool.
///
/// The question is read once, whatever the number of samples; a continuation pays for its new
/// tokens alone, attending to all before them; the verifier reads the question once and each step
/// of a path once.
public final class TrialCost {
    private final Outcome outcome;
    private final ModelShape policy;
    private final Paths paths;
    private final Reading reading;

    /// @param policy {@link ModelShape#UNKNOWN} counts no FLOPs
    /// @param verifier the same; also where there is none
    public TrialCost(Outcome outcome, ModelShape policy, ModelShape verifier) {
        this.outcome = outcome;
        this.policy = policy;
        this.paths = new Paths(outcome.trace());
        this.reading = new Reading(outcome, paths, verifier);
    }

    /// @param verified whether the row pays the verifier
    public Cost whole(boolean verified) {
        return cost(1, verified, paths.longest());
    }

    /// What k of the pool's samples cost on average over which they are.
    public Cost part(int k, boolean verified) {
        var lengths = paths.leafLengths();
        if (k >= lengths.size()) {
            return whole(verified);
        }
        return cost((double) k / lengths.size(), verified, Budgets.expectedLargest(lengths, k));
    }

    private Cost cost(double share, boolean verified, double longest) {
        return new Cost(
                policyFlops(share),
                verified ? reading.flops(share) : 0,
                paths.promptTokens(),
                share * outcome.policy().generatedTokens(),
                verified ? reading.tokens(share) : 0,
                share * paths.nodes().size(),
                outcome.rounds(),
                longest);
    }

    private double policyFlops(double share) {
        double written = paths.nodes().stream().mapToDouble(this::written).sum();
        return Flops.read(policy, 0, paths.promptTokens()) + share * written;
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

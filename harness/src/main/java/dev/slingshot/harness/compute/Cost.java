package dev.slingshot.harness.compute;

/// What one question costs on average, logically: every trial pays for all it used, shared with
/// others or not, and reads a prefix once.
///
/// @param policyFlops floating-point operations of the policy; 0 where its shape is unknown
/// @param verifierFlops of the verifier; 0 for a rule
/// @param promptTokens read by the policy, each prefix once
/// @param generatedTokens written by the policy, pruned and cut ones too
/// @param verifierTokens read by the verifier
/// @param calls of the policy
/// @param rounds sequential rounds of calls
/// @param longestChain tokens on the longest path: what latency cannot go below
public record Cost(
        double policyFlops,
        double verifierFlops,
        double promptTokens,
        double generatedTokens,
        double verifierTokens,
        double calls,
        double rounds,
        double longestChain) {

    /// Of policy and verifier together; 0 where either's shape is unknown, since a part would pass
    /// for the whole.
    public double flops() {
        boolean verifierUnknown = verifierTokens > 0 && verifierFlops <= 0;
        return policyFlops <= 0 || verifierUnknown ? 0 : policyFlops + verifierFlops;
    }

    /// The cost a share of the way to another, as FLOPs on a logarithmic axis lie.
    public Cost towards(Cost other, double share) {
        return new Cost(
                between(policyFlops, other.policyFlops, share),
                between(verifierFlops, other.verifierFlops, share),
                between(promptTokens, other.promptTokens, share),
                between(generatedTokens, other.generatedTokens, share),
                between(verifierTokens, other.verifierTokens, share),
                between(calls, other.calls, share),
                between(rounds, other.rounds, share),
                between(longestChain, other.longestChain, share));
    }

    private static double between(double from, double to, double share) {
        return from > 0 && to > 0 ? from * Math.pow(to / from, share) : from + share * (to - from);
    }
}

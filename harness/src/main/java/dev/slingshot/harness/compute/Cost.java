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

    public double flops() {
        return policyFlops + verifierFlops;
    }
}

package dev.slingshot.harness.result;

/// What a row of the leaderboard is about.
///
/// @param verifier name, or an empty text where the row pays none
/// @param aggregation label, or an empty text where no score is read
/// @param n samples a round
public record RowKey(
        String dataset,
        String prompt,
        String policy,
        String verifier,
        String search,
        String selection,
        String aggregation,
        int n) {

    /// Everything but N: the rows of one curve.
    public RowKey series() {
        return new RowKey(dataset, prompt, policy, verifier, search, selection, aggregation, 0);
    }

    /// Whether both ask the same policy the same questions in the same words.
    boolean sameGround(RowKey other) {
        return dataset.equals(other.dataset)
                && prompt.equals(other.prompt)
                && policy.equals(other.policy);
    }

    /// The method alone in a few words, such as `beam, weighted` or `greedy`.
    public String method() {
        return selection.equals("first") ? search : search + ", " + selection;
    }

    /// What decides among a cell's candidates, such as `majority` or `weighted, min`: the key of
    /// {@link TrialResult#chosen()}.
    public String choice() {
        return aggregation.isEmpty() ? selection : selection + ", " + aggregation;
    }
}

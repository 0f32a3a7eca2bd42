package dev.slingshot.harness.rewarding;

/// What one way of choosing makes of one question.
///
/// @param credit the expected share of right decisions, ties broken evenly
/// @param chain and `tree`, `graph`: how far it took its answer from each topology; they add up to
///   1
record Choice(double credit, double chain, double tree, double graph) {

    /// What one response of the same topologies would be worth, chosen blindly.
    double blind(Draw draw) {
        var labels = draw.labels();
        return chain * labels.chain() + tree * labels.tree() + graph * labels.graph();
    }
}

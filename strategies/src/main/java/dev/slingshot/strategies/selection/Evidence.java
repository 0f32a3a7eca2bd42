package dev.slingshot.strategies.selection;

/// What a selection reads of a candidate besides its answer.
public enum Evidence {
    NOTHING,
    /// A verifier's step scores, aggregated.
    SCORES,
    /// The policy's own probability of what it wrote, as a geometric mean over tokens.
    PROBABILITY,
    /// How far the policy's distributions are from uniform, as a mean over tokens.
    CERTAINTY
}

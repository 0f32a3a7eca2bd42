package dev.slingshot.harness.store;

import dev.slingshot.strategies.Outcome;

/// A finished trial as it is kept.
public record StoredTrial(TrialKey key, Outcome outcome) {}

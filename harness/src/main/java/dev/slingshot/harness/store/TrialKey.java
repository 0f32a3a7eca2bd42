package dev.slingshot.harness.store;

/// Which trial: a cell's search on one problem with one seed.
///
/// @param definition key of all that decides the trial: models, prompt, search and knobs, sampling,
///   problem
/// @param problem key of the problem over all data sets
public record TrialKey(String cell, String problem, int seed, Key definition) {}

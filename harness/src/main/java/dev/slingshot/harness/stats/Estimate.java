package dev.slingshot.harness.stats;

/// A mean with its 95 % interval, all as shares in [0, 1].
///
/// @param method how the interval was made, such as `Wilson` or `clustered by problem`
public record Estimate(double mean, double low, double high, String method) {}

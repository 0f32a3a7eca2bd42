package dev.slingshot.harness.result;

import dev.slingshot.strategies.Usage;

/// What was really executed, each recorded call once.
///
/// @param calls recorded ones
/// @param seconds of wall-clock time in which calls were made, over all sessions of the run
public record Totals(
        long calls, Usage policy, long verifierCalls, Usage verifier, double seconds) {}

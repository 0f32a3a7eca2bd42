package dev.slingshot.strategies;

import static dev.slingshot.strategies.Requirement.require;

/// One completion to be drawn.
///
/// @param problem key of the problem it serves: for affinity and the simulated world, no part of
///   what decides the answer
/// @param seed in [0, 2^31): hashed from run seed, problem and place in the search, never
///   consecutive
/// @param sample which of the draws with this seed, so that colliding seeds stay apart; at
///   temperature 0 the seed counts for nothing and this index alone tells repeats apart
/// @param wanted of the policy's confidence, which is observed and decides nothing
public record GenerationRequest(
        String problem,
        Prompt prompt,
        Sampling sampling,
        int seed,
        int sample,
        Confidence.Wanted wanted) {

    /// Of which no confidence is wanted.
    public GenerationRequest(
            String problem, Prompt prompt, Sampling sampling, int seed, int sample) {
        this(problem, prompt, sampling, seed, sample, Confidence.Wanted.NOTHING);
    }

    public GenerationRequest {
        require(seed >= 0, "a seed must lie in [0, 2^31), got %d", seed);
        require(sample >= 0, "a sample index must not be negative, got %d", sample);
    }
}

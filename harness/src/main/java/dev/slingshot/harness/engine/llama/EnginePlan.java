package dev.slingshot.harness.engine.llama;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;

/// How an engine divides the machine: contexts of one thread each, sequences that run in each of
/// them, and prefixes that rest.
///
/// All memory is taken when the engine opens; a plan that does not fit is refused before.
///
/// @param contexts one per core that is free for the model
/// @param running sequences computed together in one context
/// @param resting room per context for prefixes somebody may come back to, in whole sequences: of
///   short ones it holds more
/// @param contextTokens longest sequence, prompt and answer together; rounded up to a multiple of
///   256
public record EnginePlan(int contexts, int running, int resting, int contextTokens) {
    static final int ROWS = 512;
    private static final int RUNNING = 32;
    private static final int RESTING = 16;

    public EnginePlan {
        require(contexts >= 1 && contexts <= 1024, "contexts must be 1 to 1024, got %d", contexts);
        require(
                running >= 1 && running <= 256,
                "a context runs 1 to 256 sequences, got %d",
                running);
        require(resting >= 0 && resting <= 4096, "0 to 4096 sequences may rest, got %d", resting);
        require(contextTokens >= 1, "a context needs at least one token, got %d", contextTokens);
        contextTokens = LlamaContext.padded(contextTokens);
    }

    /// The plan for a model on this machine, with sequences of up to `contextTokens`: as many as
    /// are fast, fewer if memory is short.
    public static EnginePlan of(LlamaModel model, int contextTokens, int cores, long freeBytes) {
        require(
                contextTokens <= model.trainedContext(),
                "%s was trained on sequences of up to %d tokens, not %d",
                model.file(),
                model.trainedContext(),
                contextTokens);
        for (int contexts = cores; contexts >= 1; contexts = contexts / 2) {
            for (int running = RUNNING; running >= 4; running /= 2) {
                var plan =
                        new EnginePlan(
                                contexts,
                                running,
                                Math.max(4, running * RESTING / RUNNING),
                                contextTokens);
                if (plan.bytes(model) <= freeBytes) {
                    return plan;
                }
            }
        }
        var smallest = new EnginePlan(1, 1, 1, contextTokens);
        require(
                smallest.bytes(model) <= freeBytes,
                "%s needs %s of memory for one sequence of %d tokens, and %s are free: use a smaller model or context",
                model.file(),
                MemoryPlan.gigabytes(smallest.bytes(model)),
                contextTokens,
                MemoryPlan.gigabytes(freeBytes));
        return smallest;
    }

    /// Bytes beside the weights: cache of keys and values, logits, and llama.cpp's working space
    /// (estimated).
    public long bytes(LlamaModel model) {
        long cache = model.cacheBytesPerToken() * (running + resting) * contextTokens;
        long logits = 3L * Math.max(running, 64) * model.vocabulary().size() * Float.BYTES;
        return contexts * (cache + logits + (64L << 20));
    }
}

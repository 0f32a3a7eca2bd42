package dev.slingshot.harness.compute;

import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Usage;

/// Floating-point operations of a decoder, nominal whatever its quantisation: 2 per matrix
/// parameter and token, and 4 x layers x attention width per token and position attended.
public final class Flops {
    private Flops() {}

    /// Tokens read in one go after a context; none of them pays the LM head.
    ///
    /// @param context tokens before, already in the cache
    public static double read(ModelShape shape, double context, double tokens) {
        return 2.0 * (shape.matmulParameters() - shape.headParameters()) * tokens
                + attention(shape, context, tokens);
    }

    /// Tokens written one by one after a context.
    public static double write(ModelShape shape, double context, double tokens) {
        return 2.0 * shape.matmulParameters() * tokens + attention(shape, context, tokens);
    }

    /// One call as it was executed: what the server took from its cache is not paid again.
    public static double call(ModelShape shape, Usage usage) {
        double cached = usage.cachedTokens();
        double prompt = usage.promptTokens();
        double generated = usage.generatedTokens();
        return read(shape, cached, prompt - cached) + write(shape, prompt, generated);
    }

    /// Token i of those new attends to the context, those before it and itself.
    private static double attention(ModelShape shape, double context, double tokens) {
        double attended = tokens * context + tokens * (tokens + 1) / 2;
        return 4.0 * shape.layers() * shape.attentionWidth() * attended;
    }
}

package dev.slingshot.harness.suite;

import dev.slingshot.harness.compute.ModelShapes;
import dev.slingshot.strategies.ModelShape;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What one engine has to do for a plan, by the guess of {@link Forecast.Usual}. Each prefix is
/// read once, as a server with a prefix cache does.
///
/// @param readTokens of prompts, as a policy
/// @param writtenTokens as a policy
/// @param scoredTokens read as a verifier
/// @param readFlops of prompts and of what is scored
/// @param writtenFlops 0 as those read where the model's shape is unknown
public record Load(
        EngineSpec engine,
        ModelShape shape,
        double readTokens,
        double writtenTokens,
        double scoredTokens,
        double readFlops,
        double writtenFlops) {

    public double flops() {
        return readFlops + writtenFlops;
    }

    /// Bytes of the weights, at the bits that the model's name tells of.
    public double weightBytes() {
        return shape.parameters() * ModelShapes.weightBits(engine.model()) / 8;
    }

    /// Bytes of one token's keys and values at 16 bits, of models that are known by name.
    public OptionalLong cacheBytes() {
        return ModelShapes.cacheBytes(engine.model());
    }

    /// On a device that reaches these many floating-point operations a second.
    ///
    /// @param reading while it reads whole prompts
    /// @param writing while it writes, many sequences at once
    public OptionalDouble seconds(double reading, double writing) {
        return shape.known()
                ? OptionalDouble.of(readFlops / reading + writtenFlops / writing)
                : OptionalDouble.empty();
    }

    /// At a measured speed: tokens a second it writes, or reads where it only scores.
    public double seconds(double tokensPerSecond) {
        return (writtenTokens > 0 ? writtenTokens : scoredTokens) / tokensPerSecond;
    }
}

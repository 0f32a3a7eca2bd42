package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Usage;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The embedded model as a policy: the same request gives the same completion, whatever else is
/// going on.
public record EmbeddedPolicy(EmbeddedModel embedded) implements Policy {

    @Override
    public ModelCard model() {
        return embedded.card();
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var generated =
                await(
                        embedded.engine()
                                .generate(
                                        new Generation(
                                                embedded.read(request.prompt()),
                                                request.problem().hashCode(),
                                                request.sampling(),
                                                seed(request),
                                                embedded.settings().logProbabilities())));
        var logProbabilities = generated.logProbabilities();
        return new Completion(
                generated.text(),
                generated.tokens(),
                generated.finish(),
                new Usage(
                        generated.promptTokens(),
                        generated.cachedTokens(),
                        generated.drawnTokens()),
                logProbabilities.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                logProbabilities.stream().mapToDouble(each -> each).sum()));
    }

    /// Seeds have 31 bits and may collide; the sample index keeps such draws apart.
    private static long seed(GenerationRequest request) {
        return request.seed() | (long) request.sample() << 31;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException _) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while waiting for the embedded model");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineException failure
                    ? failure
                    : new EngineException("the embedded engine failed: " + e.getMessage(), e);
        }
    }
}

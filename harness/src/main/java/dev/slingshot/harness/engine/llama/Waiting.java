package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.EngineException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The blocking end of the engine's futures.
final class Waiting {
    private Waiting() {}

    /// The answer; whoever is interrupted gives the request up.
    static <T> T until(CompletableFuture<T> future) {
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

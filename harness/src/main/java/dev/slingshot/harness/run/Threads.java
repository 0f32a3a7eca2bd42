package dev.slingshot.harness.run;

import dev.slingshot.strategies.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Runs tasks on the threads of an executor.
record Threads(ExecutorService threads) implements Together {

    @Override
    public <T> List<T> all(List<? extends Supplier<T>> tasks) {
        if (tasks.size() == 1) {
            return List.of(tasks.getFirst().get());
        }
        var futures = new ArrayList<CompletableFuture<T>>();
        for (var task : tasks) {
            futures.add(CompletableFuture.supplyAsync(task, threads));
        }
        awaitAll(futures);
        return futures.stream().map(CompletableFuture::join).toList();
    }

    private static <T> void awaitAll(List<CompletableFuture<T>> futures) {
        CompletionException first = null;
        for (var future : futures) {
            try {
                future.join();
            } catch (CompletionException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first.getCause() instanceof RuntimeException cause ? cause : first;
        }
    }
}

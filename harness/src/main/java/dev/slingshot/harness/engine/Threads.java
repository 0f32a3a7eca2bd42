package dev.slingshot.harness.engine;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Runs tasks on the threads of an executor.
public record Threads(ExecutorService threads) implements Together {

    @Override
    public <T> List<T> all(List<? extends Supplier<T>> tasks) {
        if (tasks.size() == 1) {
            return List.of(tasks.getFirst().get());
        }
        var calls = tasks.stream().<Callable<T>>map(task -> task::get).toList();
        try {
            return results(threads.invokeAll(calls));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while waiting for several answers", e);
        }
    }

    private static <T> List<T> results(List<Future<T>> ended) throws InterruptedException {
        var results = new ArrayList<T>();
        for (Future<T> one : ended) {
            results.add(result(one));
        }
        return results;
    }

    private static <T> T result(Future<T> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new CompletionException(e.getCause());
        }
    }
}

package dev.slingshot.harness.engine;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Calls that wait on a server, each on a virtual thread of its own: how many of them the server
/// gets is decided behind them.
public final class AtOnce implements Together {
    public static final Together CALLS = new AtOnce();

    private AtOnce() {}

    @Override
    public <T> List<T> all(List<? extends Supplier<T>> tasks) {
        if (tasks.size() == 1) {
            return List.of(tasks.getFirst().get());
        }
        var calls = tasks.stream().<Callable<T>>map(task -> task::get).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(e);
            };
        }
    }
}

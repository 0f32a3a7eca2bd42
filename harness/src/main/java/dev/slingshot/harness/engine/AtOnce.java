package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Together;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Calls that wait on a server, each on a virtual thread of its own: how many of them the server
/// gets is decided behind them.
public final class AtOnce implements Together {
    public static final Together CALLS = new AtOnce();

    private AtOnce() {}

    @Override
    public <T> List<T> all(List<? extends Supplier<T>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Threads(threads).all(tasks);
        }
    }
}

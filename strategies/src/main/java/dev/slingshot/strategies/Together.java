package dev.slingshot.strategies;

import java.util.List;
import java.util.function.Supplier;

/// Runs tasks at the same time and gives their results in the tasks' order. The harness brings
/// virtual threads; tests may run one after the other, with the same result.
public interface Together {

    /// Runs one after the other on the caller's thread.
    Together IN_TURN =
            new Together() {
                @Override
                public <T> List<T> all(List<? extends Supplier<T>> tasks) {
                    return tasks.stream().<T>map(Supplier::get).toList();
                }
            };

    /// @throws RuntimeException the first failure in the tasks' order, after all have ended
    <T> List<T> all(List<? extends Supplier<T>> tasks);
}

package dev.slingshot.harness.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Ends a run in order: calls in flight are answered and recorded, no further one is made. The
/// first reason stays.
public final class Stop implements BooleanSupplier {
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();

    public void because(String why) {
        reason.compareAndSet(null, why);
    }

    @Override
    public boolean getAsBoolean() {
        return reason.get() != null;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }
}

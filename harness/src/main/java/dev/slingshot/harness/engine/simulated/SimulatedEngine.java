package dev.slingshot.harness.engine.simulated;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.strategies.Policy;
import java.util.List;

/// A model of the simulated world as an engine of a suite.
public record SimulatedEngine(Policy policy, int sequences) implements Engine {

    @Override
    public List<String> observations() {
        return List.of();
    }

    @Override
    public void close() {}
}

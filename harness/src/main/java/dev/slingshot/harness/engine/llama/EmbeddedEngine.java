package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.strategies.Policy;
import java.util.List;

/// An embedded model as an engine of a suite.
public record EmbeddedEngine(EmbeddedModel model) implements Engine {

    @Override
    public Policy policy() {
        return new EmbeddedPolicy(model);
    }

    @Override
    public int sequences() {
        var plan = model.engine().plan();
        return plan.contexts() * plan.running();
    }

    @Override
    public List<String> observations() {
        var plan = model.engine().plan();
        return List.of(
                "contexts of one thread: " + plan.contexts(),
                "sequences in each: " + plan.running());
    }

    @Override
    public void close() {
        model.close();
    }
}

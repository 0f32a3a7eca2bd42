package dev.slingshot.harness.run;

import dev.slingshot.harness.store.OnDemand;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;

/// The policy of an engine that is opened when a call first needs it. A call that failed because
/// its server ended is made again once the server is back.
record ResidentPolicy(String name, Residents residents) implements Policy, OnDemand {

    @Override
    public ModelCard model() {
        return residents.card(name);
    }

    @Override
    public void ready() {
        var _ = residents.engine(name);
    }

    @Override
    public Completion complete(GenerationRequest request) {
        while (true) {
            var engine = residents.engine(name);
            int before = engine.restarts();
            try {
                return engine.policy().complete(request);
            } catch (EngineException failure) {
                // Bounded: a server is started again a few times at most.
                if (!engine.recovered(before)) {
                    throw failure;
                }
            }
        }
    }
}

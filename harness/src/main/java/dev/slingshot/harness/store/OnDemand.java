package dev.slingshot.harness.store;

/// A policy or verifier whose model is opened when a call first needs it.
public interface OnDemand {

    /// Returns once the model is there.
    ///
    /// @throws dev.slingshot.strategies.EngineException where it cannot be opened
    void ready();

    /// Waits for a policy or verifier of this kind; any other is always there.
    static void await(Object port) {
        if (port instanceof OnDemand onDemand) {
            onDemand.ready();
        }
    }
}

package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;

/// A policy whose engine is closed: what is recorded answers, and a trial that lacks a call waits
/// for the next run.
public record RecordedOnly(ModelCard model) implements Policy {

    @Override
    public Completion complete(GenerationRequest request) {
        throw new StoppedException();
    }
}

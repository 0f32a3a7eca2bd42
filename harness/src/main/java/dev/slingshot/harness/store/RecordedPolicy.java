package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;

/// A policy whose every call is recorded and made at most once.
public record RecordedPolicy(Policy policy, Recording recording) implements Policy {

    @Override
    public ModelCard model() {
        return policy.model();
    }

    /// The key under which a policy's call is recorded.
    public static Key key(ModelCard model, GenerationRequest request) {
        var prompt = Link.of(request.prompt()).getLast().key().hex();
        return Key.of(CallRequest.of(model, request, prompt));
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var links = Link.of(request.prompt());
        var identity = CallRequest.of(model(), request, links.getLast().key().hex());
        var asked =
                new Recording.Asked<>(
                        Key.of(identity),
                        "policy",
                        links,
                        identity,
                        CallAnswer.class,
                        CallAnswer::usage,
                        "a completion by %s for %s".formatted(model().name(), request.problem()));
        return recording
                .answer(
                        asked,
                        new Recording.Source<CallAnswer>() {
                            @Override
                            public void ready() {
                                OnDemand.await(policy);
                            }

                            @Override
                            public CallAnswer make() {
                                return CallAnswer.of(policy.complete(request));
                            }
                        })
                .completion();
    }
}

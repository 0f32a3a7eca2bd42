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
        var prompt = new Links().of(request.prompt()).getLast().key().hex();
        return Key.of(CallRequest.of(model, request, prompt));
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var links = recording.links().of(request.prompt());
        var asked =
                new Recording.Asked<>(
                        Json.bytes(CallRequest.of(model(), request, links.getLast().key().hex())),
                        "policy",
                        links,
                        CallAnswer.class,
                        CallAnswer::usage,
                        () ->
                                "a completion by %s for %s"
                                        .formatted(model().name(), request.problem()));
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

package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Usage;

/// The embedded model as a policy: the same request gives the same completion, whatever else is
/// going on.
public record EmbeddedPolicy(EmbeddedModel embedded) implements Policy {

    @Override
    public ModelCard model() {
        return embedded.card();
    }

    @Override
    public Completion complete(GenerationRequest request) {
        var generated =
                Waiting.until(
                        embedded.engine()
                                .generate(
                                        new Generation(
                                                embedded.read(request.prompt()),
                                                request.problem().hashCode(),
                                                request.sampling(),
                                                seed(request),
                                                Measures.of(request.wanted()))));
        return new Completion(
                generated.text(),
                generated.tokens(),
                generated.finish(),
                new Usage(
                        generated.promptTokens(),
                        generated.cachedTokens(),
                        generated.drawnTokens()),
                confidence(generated));
    }

    private static Confidence confidence(Generated generated) {
        var logProbabilities = generated.logProbabilities();
        return new Confidence(
                logProbabilities.size(),
                logProbabilities.stream().mapToDouble(each -> each).sum(),
                generated.certainty().stream()
                        .mapToObj(mean -> mean * logProbabilities.size())
                        .findFirst());
    }

    /// Seeds have 31 bits and may collide; the sample index keeps such draws apart.
    private static long seed(GenerationRequest request) {
        return request.seed() | (long) request.sample() << 31;
    }
}

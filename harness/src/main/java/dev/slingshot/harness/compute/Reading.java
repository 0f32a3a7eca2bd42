package dev.slingshot.harness.compute;

import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import java.util.List;

/// What a verifier reads of a trace if it reads the question once and each step of a path once, in
/// tokens of its own.
///
/// @param question its tokens for the question alone
/// @param stretches of paths, each read once
/// @param written by a verifier that answers in words
record Reading(ModelShape shape, double question, List<Stretch> stretches, double written) {

    /// Tokens of a path read after those before them.
    record Stretch(double before, double tokens) {}

    static Reading of(Outcome outcome, Paths paths, ModelShape shape) {
        double question = outcome.verifierQuestionTokens();
        return new Reading(
                shape,
                question,
                paths.scored().stream()
                        .map(node -> {
                            double before = paths.verifierTokensBefore(node).orElse(question);
                            return new Stretch(before, Math.max(0, node.verifierTokens() - before));
                        })
                        .toList(),
                outcome.verifier().generatedTokens());
    }

    double tokens(double share) {
        double read = stretches.stream().mapToDouble(Stretch::tokens).sum();
        return question + share * (read + written);
    }

    double flops(double share) {
        double read =
                stretches.stream()
                        .mapToDouble(each -> Flops.read(shape, each.before(), each.tokens()))
                        .sum();
        return Flops.read(shape, 0, question) + share * (read + Flops.write(shape, 0, written));
    }
}

package dev.slingshot.harness.compute;

import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Trace;
import java.util.Collection;
import java.util.List;

/// What a verifier reads of a trace if it reads the question once and each step of a path once.
///
/// A trace has the policy's tokens; the verifier's tokeniser and template make other numbers of
/// them. So the volume measured over the verifier's calls, which read whole paths, is laid over the
/// trace: one factor for both.
final class Reading {
    private final ModelShape shape;
    private final double factor;
    private final double question;
    private final Collection<Trace.Node> steps;
    private final double judged;

    Reading(Outcome outcome, Paths paths, ModelShape shape) {
        this.shape = shape;
        List<Trace.Node> scored = paths.scored();
        this.steps = paths.onPathsTo(scored);
        this.question = paths.promptTokens();
        this.judged = outcome.verifier().generatedTokens();
        double wholePaths =
                scored.stream().mapToDouble(node -> question + paths.length(node)).sum();
        this.factor = wholePaths > 0 ? outcome.verifier().promptTokens() / wholePaths : 0;
    }

    double tokens(double share) {
        double written = steps.stream().mapToDouble(node -> node.usage().generatedTokens()).sum();
        return steps.isEmpty() ? 0 : factor * (question + share * written) + share * judged;
    }

    double flops(double share) {
        if (steps.isEmpty()) {
            return 0;
        }
        double read = steps.stream().mapToDouble(this::flops).sum();
        return Flops.read(shape, 0, factor * question)
                + share * (read + Flops.write(shape, 0, judged));
    }

    private double flops(Trace.Node node) {
        return Flops.read(
                shape,
                factor * node.usage().promptTokens(),
                factor * node.usage().generatedTokens());
    }
}

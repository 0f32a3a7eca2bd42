package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Assignments for tests.
public final class Exploring {
    private Exploring() {}

    public static Assignment assignment(
            Policy policy, Optional<Verifier> verifier, Budget budget, Together together) {
        return new Assignment(
                new Question("q", "set", "How many?", Map.of()),
                new PromptTemplate(
                        "plain@1", "00", (question, _) -> List.of(Message.user(question.text()))),
                policy,
                verifier,
                Sampling.of(0.8, budget.solutionTokens()),
                budget,
                7,
                Confidence.Wanted.NOTHING,
                together);
    }

    /// Starts all tasks at once, the last one first.
    public static Together backwards() {
        return new Together() {
            @Override
            public <T> List<T> all(List<? extends Supplier<T>> tasks) {
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    var futures = new ArrayList<CompletableFuture<T>>();
                    for (var task : tasks.reversed()) {
                        futures.add(CompletableFuture.supplyAsync(task, threads));
                    }
                    return futures.reversed().stream().map(CompletableFuture::join).toList();
                }
            }
        };
    }
}

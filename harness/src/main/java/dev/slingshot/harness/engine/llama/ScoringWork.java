package dev.slingshot.harness.engine.llama;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A text being read for the likelihood of some labels at some places.
final class ScoringWork extends Work {
    private final Scoring request;
    private final CompletableFuture<Scored> answer;
    private final int[] tokens;
    private final List<List<Double>> found = new ArrayList<>();
    private final boolean fits;

    ScoringWork(
            Scoring request, int contextTokens, CompletableFuture<Scored> answer, long nowNanos) {
        super(request.group(), nowNanos);
        this.request = request;
        this.answer = answer;
        // nothing behind the last position can change what is asked
        int last = request.positions().getLast();
        this.tokens = Arrays.copyOf(request.prompt().toArray(), last + 1);
        this.fits = tokens.length <= contextTokens;
    }

    @Override
    int[] tokens() {
        return tokens;
    }

    @Override
    int known() {
        return tokens.length;
    }

    @Override
    int reusable() {
        return request.positions().getFirst();
    }

    @Override
    boolean wantsLogits(int position) {
        return found.size() < request.positions().size()
                && Collections.binarySearch(request.positions(), position) >= 0;
    }

    @Override
    void accept(int position, float[] logits, Sampler sampler) {
        double total = Softmax.logTotal(logits);
        found.add(request.labels().stream().map(label -> logits[label] - total).toList());
    }

    @Override
    boolean done() {
        return !fits || answer.isDone() || found.size() == request.positions().size();
    }

    @Override
    boolean continuable() {
        return true;
    }

    @Override
    int promptTokens() {
        return tokens.length;
    }

    @Override
    void complete(long nowNanos) {
        answer.complete(new Scored(found, request.prompt().size(), cached()));
    }

    @Override
    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }
}

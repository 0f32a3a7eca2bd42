package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A text being written: each drawn token becomes the next one to read.
final class GenerationWork extends Work {
    private final Generation request;
    private final Vocabulary vocabulary;
    private final CompletableFuture<Generated> answer;
    private final Dice dice;
    private final AnswerText text;
    private final List<Double> logProbabilities = new ArrayList<>();
    private final int limit;
    private double certaintySum;
    private int[] tokens;
    private int known;
    private int drawn;
    private @Nullable Finish finish;

    GenerationWork(
            Generation request,
            Vocabulary vocabulary,
            int contextTokens,
            CompletableFuture<Generated> answer,
            long nowNanos) {
        super(request.group(), nowNanos);
        this.request = request;
        this.vocabulary = vocabulary;
        this.answer = answer;
        this.dice = new Dice(request.seed());
        this.text = new AnswerText(vocabulary, request.sampling().stop());
        this.limit = contextTokens;
        this.tokens = request.prompt().toArray();
        this.known = tokens.length;
        if (known > contextTokens) {
            finish = Finish.CONTEXT;
        }
    }

    @Override
    int[] tokens() {
        return tokens;
    }

    @Override
    int known() {
        return known;
    }

    @Override
    int reusable() {
        return request.prompt().size() - 1;
    }

    @Override
    boolean wantsLogits(int position) {
        return position == known - 1;
    }

    @Override
    void accept(int position, float[] logits, Sampler sampler) {
        int token = sampler.draw(logits, request.sampling(), dice);
        drawn++;
        measure(logits, token);
        if (vocabulary.endsGeneration(token)) {
            finish = Finish.END;
            return;
        }
        add(token);
        boolean stopped = text.append(token);
        if (stopped) {
            finish = Finish.STOP;
        } else if (drawn == request.sampling().maxTokens()) {
            finish = Finish.LENGTH;
        } else if (known > limit) {
            finish = Finish.CONTEXT;
        }
    }

    private void measure(float[] logits, int token) {
        if (!request.measures().any()) {
            return;
        }
        double total = Softmax.logTotal(logits);
        if (request.measures().logProbability()) {
            logProbabilities.add(logits[token] - total);
        }
        if (request.measures().certainty()) {
            certaintySum += Softmax.certainty(logits, total);
        }
    }

    private void add(int token) {
        if (known == tokens.length) {
            tokens =
                    Arrays.copyOf(
                            tokens,
                            known
                                    + Math.min(
                                            request.sampling().maxTokens(),
                                            Math.max(64, known / 2)));
        }
        tokens[known++] = token;
    }

    @Override
    boolean done() {
        return finish != null || answer.isDone();
    }

    @Override
    boolean continuable() {
        return finish == Finish.STOP;
    }

    @Override
    int promptTokens() {
        return request.prompt().size();
    }

    @Override
    void complete(long nowNanos) {
        var why = finish;
        if (why == null) {
            return; // nobody waits for it any more
        }
        int prompt = promptTokens();
        answer.complete(
                new Generated(
                        text.toString(),
                        Tokens.of(Arrays.copyOfRange(tokens, prompt, known)),
                        why,
                        drawn,
                        prompt,
                        cached(),
                        logProbabilities,
                        request.measures().certainty() && drawn > 0
                                ? OptionalDouble.of(certaintySum / drawn)
                                : OptionalDouble.empty(),
                        queuedMillis(),
                        runMillis(nowNanos)));
    }

    @Override
    void fail(Throwable reason) {
        answer.completeExceptionally(reason);
    }
}

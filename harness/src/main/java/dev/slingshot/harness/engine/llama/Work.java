package dev.slingshot.harness.engine.llama;

/// One sequence on its way through a context: tokens the model still has to read, and what to do
/// with the logits it gives.
abstract sealed class Work permits GenerationWork, ScoringWork {
    private final int group;
    private final long submittedNanos;
    private int cached;
    private long placedNanos;

    Work(int group, long nowNanos) {
        this.group = group;
        this.submittedNanos = nowNanos;
        this.placedNanos = nowNanos;
    }

    final int group() {
        return group;
    }

    final void placed(int cachedTokens, long nowNanos) {
        cached = cachedTokens;
        placedNanos = nowNanos;
    }

    final int cached() {
        return cached;
    }

    final long queuedMillis() {
        return (placedNanos - submittedNanos) / 1_000_000;
    }

    final long runMillis(long nowNanos) {
        return (nowNanos - placedNanos) / 1_000_000;
    }

    /// The tokens known so far; only the first [#known] count, and they never change.
    abstract int[] tokens();

    abstract int known();

    /// The longest prefix that may come from the cache: what lies behind has to be read to get the
    /// logits we want.
    abstract int reusable();

    abstract boolean wantsLogits(int position);

    /// Takes the logits that follow `position`.
    abstract void accept(int position, float[] logits, Sampler sampler);

    abstract boolean done();

    /// Whether the tokens it leaves behind are likely to be a later prompt's beginning.
    abstract boolean continuable();

    /// How many of its tokens came with the request.
    abstract int promptTokens();

    abstract void complete(long nowNanos);

    abstract void fail(Throwable reason);
}

package dev.slingshot.harness.engine.llama;

import java.util.function.LongSupplier;

/// How many contexts should share the work when other programs want the cores too.
///
/// With free cores, all of them. Where a call gets only part of a core, two half-filled contexts
/// may do less than one well-filled one, since small batches cost more for each row. How many
/// threads compete is estimated from the processor time that calls get, the best number of contexts
/// from that and from what batches cost. This holds for a while; then all contexts are tried again.
/// Guarded by its [Intake].
final class Crowd {
    private static final double FREE = .85;
    private static final double WORTH_IT = 1.1;
    private static final long WINDOW_NANOS = 1_000_000_000L;
    private static final long FIRST_HOLD_NANOS = 10_000_000_000L;
    private static final long LONGEST_HOLD_NANOS = 160_000_000_000L;

    /// Tokens a processor second at so many sequences: SmolLM2-135M, eight bits, AVX-512. Only
    /// ratios matter.
    private static final double[] SEQUENCES = {1, 7, 8, 12, 16, 32, 64, 128, 256};

    private static final double[] RATES = {148, 148, 190, 247, 341, 373, 422, 450, 450};

    private final int contexts;
    private final int running;
    private final LongSupplier nanoClock;
    private long cpuNanos;
    private long wallNanos;
    private double weighedContexts;
    private double share = 1;
    private double sharing = 1;
    private boolean crowded;
    private long until;
    private long hold = FIRST_HOLD_NANOS;

    /// @param running most sequences of one context
    Crowd(int contexts, int running, LongSupplier nanoClock) {
        this.contexts = contexts;
        this.running = running;
        this.nanoClock = nanoClock;
    }

    int contexts() {
        return contexts;
    }

    /// A call of one of so many running contexts took so much.
    void called(int runningContexts, long cpu, long wall) {
        if (runningContexts < 2 || holds()) {
            return;
        }
        cpuNanos += cpu;
        wallNanos += wall;
        weighedContexts += (double) runningContexts * wall;
        if (wallNanos >= WINDOW_NANOS) {
            judge();
        }
    }

    private void judge() {
        share = (double) cpuNanos / wallNanos;
        sharing = weighedContexts / wallNanos;
        crowded = share < FREE;
        if (crowded) {
            until = nanoClock.getAsLong() + hold;
            hold = Math.min(2 * hold, LONGEST_HOLD_NANOS);
        } else {
            hold = FIRST_HOLD_NANOS;
        }
        cpuNanos = 0;
        wallNanos = 0;
        weighedContexts = 0;
    }

    private boolean holds() {
        return crowded && nanoClock.getAsLong() - until < 0;
    }

    /// The contexts that should take new work when so many sequences are there.
    int open(int live) {
        if (!holds()) {
            return contexts;
        }
        int best = contexts;
        double most = WORTH_IT * rate(contexts, live);
        for (int some = 1; some < contexts; some++) {
            double rate = rate(some, live);
            if (rate > most) {
                best = some;
                most = rate;
            }
        }
        return best;
    }

    private double rate(int open, int live) {
        int used = Math.min(open, live);
        return cores(used) * rate(Math.min(running, (double) live / used));
    }

    /// What so many contexts would get: fewer than now share what all got, more get as much each.
    private double cores(int used) {
        return used < sharing ? Math.min(used, sharing * share) : used * share;
    }

    private static double rate(double sequences) {
        int i = 1;
        while (i < SEQUENCES.length - 1 && SEQUENCES[i] < sequences) {
            i++;
        }
        double part = (sequences - SEQUENCES[i - 1]) / (SEQUENCES[i] - SEQUENCES[i - 1]);
        return RATES[i - 1] + part * (RATES[i] - RATES[i - 1]);
    }
}

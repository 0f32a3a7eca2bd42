package dev.slingshot.harness.engine.simulated.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// What a server works on at once; what comes on top waits in order.
final class Slots {
    private final int all;
    private final Semaphore free;
    private final Duration latency;
    private final AtomicInteger waiting = new AtomicInteger();

    Slots(int all, Duration latency) {
        this.all = all;
        this.latency = latency;
        free = new Semaphore(all, true);
    }

    /// Takes the time of one answer.
    void work(int sequences) throws InterruptedException {
        int taken = Math.min(sequences, all);
        waiting.incrementAndGet();
        try {
            free.acquire(taken);
        } finally {
            waiting.decrementAndGet();
        }
        try {
            Thread.sleep(latency);
        } finally {
            free.release(taken);
        }
    }

    int running() {
        return all - free.availablePermits();
    }

    int waiting() {
        return Math.max(0, waiting.get());
    }
}

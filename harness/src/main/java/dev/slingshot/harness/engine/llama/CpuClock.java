package dev.slingshot.harness.engine.llama;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;

/// Processor time of one thread on one kind of work; reading it takes well under a microsecond.
final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final LongAdder nanos = new LongAdder();

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /// Adds what passed since `start` and returns it.
    long add(long start) {
        long passed = now() - start;
        nanos.add(passed);
        return passed;
    }

    long nanos() {
        return nanos.sum();
    }
}

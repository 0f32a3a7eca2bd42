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

    void add(long start) {
        nanos.add(now() - start);
    }

    long nanos() {
        return nanos.sum();
    }
}

package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

final class SiblingsTest {
    private static final Tokens PATH = Tokens.of(1, 2, 3);

    @Test
    void a_path_that_nobody_else_wants_is_not_prepared() {
        assertThat(new Siblings().ready(PATH, _ -> 7)).isZero();
    }

    @Test
    void the_first_prepares_a_path_for_all_and_is_told_what_it_took() throws Exception {
        var prepared = new AtomicInteger();
        long sum = 0;
        for (var read : together(_ -> 7 + 0L * prepared.incrementAndGet())) {
            sum += read.get();
        }
        assertThat(prepared.get()).isPositive();
        assertThat(sum).isEqualTo(7L * prepared.get());
    }

    @Test
    void nobody_waits_for_ever_where_preparing_fails() throws Exception {
        int failed = 0;
        for (var read :
                together(_ -> {
                    throw new IllegalStateException("gone");
                })) {
            failed += failed(read) ? 1 : 0;
        }
        assertThat(failed).isBetween(1, 63);
    }

    private static boolean failed(Future<Long> read) throws InterruptedException {
        try {
            read.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /// Sixty-four at once: some are siblings however threads are scheduled.
    private static List<Future<Long>> together(IntToLongFunction prepare) {
        var siblings = new Siblings();
        var start = new CountDownLatch(64);
        var all = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 64; i++) {
                all.add(
                        threads.submit(() -> {
                            start.countDown();
                            start.await();
                            return siblings.ready(PATH, prepare);
                        }));
            }
        }
        return all;
    }
}

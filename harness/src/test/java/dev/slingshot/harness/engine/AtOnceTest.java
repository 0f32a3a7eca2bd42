package dev.slingshot.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.EngineException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class AtOnceTest {

    private static <T> Supplier<T> failing(String message) {
        return () -> {
            throw new EngineException(message);
        };
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new EngineException("interrupted", e);
        }
    }

    @Test
    void calls_wait_for_each_other_without_standing_in_line() {
        var both = new CountDownLatch(2);
        Supplier<Boolean> call =
                () -> {
                    both.countDown();
                    return await(both);
                };
        assertThat(AtOnce.CALLS.all(List.of(call, call))).containsExactly(true, true);
    }

    @Test
    void the_first_failure_in_order_is_told_after_all_have_ended() {
        var failed = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var calls =
                List.<Supplier<String>>of(
                        () -> {
                            await(failed);
                            ended.set(true);
                            throw new EngineException("first");
                        },
                        () -> {
                            failed.countDown();
                            throw new EngineException("second");
                        });
        assertThatThrownBy(() -> AtOnce.CALLS.all(calls))
                .isInstanceOf(EngineException.class)
                .hasMessage("first");
        assertThat(ended).isTrue();
    }

    @Test
    void a_single_call_fails_like_any_other() {
        assertThatThrownBy(() -> AtOnce.CALLS.all(List.of(failing("alone"))))
                .isInstanceOf(EngineException.class)
                .hasMessage("alone");
    }

    @Test
    void an_interruption_reaches_the_calls_that_wait() throws Exception {
        var waiting = new CountDownLatch(2);
        var interrupted = new CountDownLatch(2);
        var never = new CountDownLatch(1);
        Supplier<String> call =
                () -> {
                    waiting.countDown();
                    try {
                        return "never" + never.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw new EngineException("interrupted", e);
                    }
                };
        var caller = Thread.ofVirtual().unstarted(() -> AtOnce.CALLS.all(List.of(call, call)));
        caller.setUncaughtExceptionHandler((_, _) -> {});
        caller.start();
        assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }
}

package dev.slingshot.harness.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class GateTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void eachSuccessLetsOneMoreInUntilTheFirstRefusal() throws Exception {
        var gate = new Gate(100);
        int before = gate.limit();
        for (int i = 0; i < 10; i++) {
            gate.enter(AT_ONCE);
            gate.leaveServed();
        }
        assertThat(gate.limit()).isEqualTo(before + 10);
    }

    @Test
    void itNeverGoesAboveWhatTheUserAllows() throws Exception {
        var gate = new Gate(20);
        for (int i = 0; i < 50; i++) {
            gate.enter(AT_ONCE);
            gate.leaveServed();
        }
        assertThat(gate.limit()).isEqualTo(20);
    }

    @Test
    void refusalsOfOneRoundHalveItOnceAndThenItGrowsByOneARound() throws Exception {
        var gate = new Gate(100);
        long round = gate.enter(AT_ONCE);
        for (int i = 1; i < 16; i++) {
            gate.enter(AT_ONCE);
        }
        for (int i = 0; i < 16; i++) {
            gate.leaveRefused(round);
        }
        assertThat(gate.limit()).isEqualTo(8);
        for (int i = 0; i < 9; i++) {
            gate.enter(AT_ONCE);
            gate.leaveServed();
        }
        assertThat(gate.limit()).isEqualTo(9);
    }

    @Test
    void whoFindsNoRoomInTimeIsToldSo() throws Exception {
        var gate = new Gate(1);
        gate.enter(AT_ONCE);
        assertThatThrownBy(() -> gate.enter(AT_ONCE))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no room");
    }

    @Test
    void aBreakerOpensAfterFourFailuresAndRestsTwiceAsLongEachTime() {
        var breaker = new Breaker();
        for (int i = 0; i < 3; i++) {
            breaker.failed(0);
        }
        assertThat(breaker.rest(0)).isZero();
        breaker.failed(0);
        assertThat(breaker.rest(0)).isEqualTo(Duration.ofSeconds(5).toNanos());
        long later = Duration.ofSeconds(6).toNanos();
        assertThat(breaker.rest(later)).isNegative();
        breaker.failed(later);
        assertThat(breaker.rest(later)).isEqualTo(Duration.ofSeconds(10).toNanos());
        breaker.succeeded();
        assertThat(breaker.rest(later)).isZero();
    }
}

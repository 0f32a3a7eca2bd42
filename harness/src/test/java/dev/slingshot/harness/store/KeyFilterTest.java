package dev.slingshot.harness.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
    private static final int KEYS = 20_000;

    private final KeyFilter filter = new KeyFilter();

    @Test
    void what_was_added_is_never_denied() {
        IntStream.range(0, KEYS).forEach(i -> filter.add(Key.of(i)));
        assertThat(IntStream.range(0, KEYS).allMatch(i -> filter.mayHold(Key.of(i)))).isTrue();
    }

    @Test
    void what_was_never_added_is_nearly_always_denied() {
        IntStream.range(0, KEYS).forEach(i -> filter.add(Key.of(i)));
        assertThat(IntStream.range(KEYS, 2 * KEYS).filter(i -> filter.mayHold(Key.of(i))).count())
                .isLessThan(10);
    }

    @Test
    void a_key_that_begins_with_zeros_is_a_key_like_any_other() {
        var zeros = new Key("0".repeat(64));
        assertThat(filter.mayHold(zeros)).isFalse();
        filter.add(zeros);
        assertThat(filter.mayHold(zeros)).isTrue();
    }
}

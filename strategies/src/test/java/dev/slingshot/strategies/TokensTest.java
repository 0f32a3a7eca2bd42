package dev.slingshot.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokensTest {
    @Test
    void the_common_beginning_of_two_sequences_is_counted() {
        assertThat(Tokens.of(1, 2, 3).common(Tokens.of(1, 2, 4, 5))).isEqualTo(2);
        assertThat(Tokens.of(1, 2).common(Tokens.of(1, 2, 4))).isEqualTo(2);
        assertThat(Tokens.of(1, 2).common(Tokens.of(1, 2))).isEqualTo(2);
        assertThat(Tokens.UNKNOWN.common(Tokens.of(1))).isZero();
    }

    @Test
    void sequences_are_joined_and_neither_changes() {
        var first = Tokens.of(1, 2);
        assertThat(first.and(Tokens.of(3))).isEqualTo(Tokens.of(1, 2, 3));
        assertThat(first.and(Tokens.UNKNOWN)).isEqualTo(first);
        assertThat(Tokens.UNKNOWN.and(first)).isEqualTo(Tokens.of(1, 2));
        assertThat(first).isEqualTo(Tokens.of(1, 2));
    }
}

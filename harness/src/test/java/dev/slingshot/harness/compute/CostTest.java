package dev.slingshot.harness.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CostTest {
    private static double flops(double policy, double verifier, double verifierTokens) {
        return new Cost(policy, verifier, 10, 20, verifierTokens, 1, 1, 20).flops();
    }

    @Test
    void a_verifier_of_unknown_shape_does_not_pass_for_a_free_one() {
        assertThat(flops(3e9, 0, 40)).isZero();
        assertThat(flops(0, 2e9, 40)).isZero();
    }

    @Test
    void policy_and_verifier_add_up_and_a_rule_costs_nothing() {
        assertThat(flops(3e9, 2e9, 40)).isEqualTo(5e9);
        assertThat(flops(3e9, 0, 0)).isEqualTo(3e9);
    }
}

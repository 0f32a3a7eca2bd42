package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentDefaultsTest {

    @Test
    void an_option_that_was_not_given_is_read_from_the_environment() {
        var wrong = Cli.run(Map.of("SLINGSHOT_LIMIT", "0"), "plan", "quickstart");
        assertThat(wrong.code()).isEqualTo(Exit.MISTAKE);
        assertThat(wrong.err()).contains("--limit must be at least 1, got 0");
    }

    @Test
    void an_option_on_the_command_line_wins() {
        var plan = Cli.run(Map.of("SLINGSHOT_LIMIT", "0"), "plan", "quickstart", "--limit", "2");
        assertThat(plan.code()).as(plan.err()).isZero();
    }
}

package dev.slingshot.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VerifierSettingsTest {
    private static Map<String, String> checked(String kind, Map<String, String> given) {
        return Verifiers.ALL.get(kind).traits().checked("verifiers.v.settings", given);
    }

    @Test
    void a_misspelt_option_gets_the_nearest_name() {
        assertThatThrownBy(() -> checked("math-shepherd", Map.of("numberd", "on")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "verifiers.v.settings has no option \"numberd\"; did you mean \"numbered\"?");
    }

    @Test
    void a_value_that_an_option_may_not_have_is_named_with_those_it_may() {
        assertThatThrownBy(() -> checked("classifier", Map.of("map", "tanh")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("verifiers.v.settings.map")
                .hasMessageContaining("sigmoid, softmax, served")
                .hasMessageContaining("tanh");
        assertThatThrownBy(() -> checked("constant", Map.of("score", "1.5")))
                .hasMessageContaining("a number from 0.0 to 1.0");
    }

    @Test
    void a_kind_without_options_says_so() {
        assertThatThrownBy(() -> checked("oracle", Map.of("seed", "3")))
                .hasMessageContaining("this kind has none");
    }

    @Test
    void what_is_right_is_kept() {
        assertThat(checked("judge", Map.of("good", "Y", "bad", "N")))
                .containsEntry("good", "Y")
                .containsEntry("bad", "N");
    }
}

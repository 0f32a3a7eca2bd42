package dev.slingshot.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextHashTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is $2+2$?|what is 2 + 2 ?",
                "Find \\(x\\) if \\left(x\\right)=3.|Find $x$ if $(x)=3$",
                "Compute $\\dfrac{1}{2}$.|Compute $\\frac{1}{2}$",
                "It costs 1,000 dollars.|It costs 1000 dollars",
                "Compute $a\\,b$|Compute $a b$"
            })
    void typesetting_does_not_matter(String first, String second) {
        assertThat(TextHash.of(first)).isEqualTo(TextHash.of(second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is 2+2?|What is 2-2?",
                "What is 1.5?|What is 15?",
                "Find $x^2$|Find $x_2$",
                "Find 2*3|Find 2/3"
            })
    void numbers_and_signs_do(String first, String second) {
        assertThat(TextHash.of(first)).isNotEqualTo(TextHash.of(second));
    }

    @Test
    void it_is_the_same_on_every_machine() {
        assertThat(TextHash.of("What is $2+2$?")).hasSize(16).isEqualTo("6c1745c7ddb88328");
    }
}

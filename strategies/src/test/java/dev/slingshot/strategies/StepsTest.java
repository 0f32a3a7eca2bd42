package dev.slingshot.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final String LETTERS = "ab \n\n\n\t\r\u000b\u00a0";

    @Test
    void blank_lines_part_steps_whatever_white_space_they_hold() {
        assertThat(Steps.of("one\n\ntwo\n \t\n\n three \nstill three\n\n"))
                .isEqualTo(List.of("one", "two", "three \nstill three"));
        assertThat(Steps.of("\n\n \n")).isEmpty();
    }

    @Test
    void any_text_is_parted_as_the_pattern_parts_it() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int left = random.nextInt(14); left > 0; left--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(Steps.of(text.toString()))
                    .as("%s", text.chars().boxed().toList())
                    .isEqualTo(byPattern(text.toString()));
        }
    }

    private static List<String> byPattern(String text) {
        return Arrays.stream(text.split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }
}

package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.LabelReader.Chance;
import dev.slingshot.harness.engine.LabelReader.Labels;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The embedded model as verifiers read by it.
final class EmbeddedReaderTest {
    private static final List<String> STEPS = List.of("3 x 4 = 12", "12 - 5 = 8", "So it is 8.");

    private static void open(Consumer<EmbeddedReader> test) {
        var _ = TestModel.library(); // skips where there is none
        var settings = EmbeddedSettings.of(TestModel.modelFile().toString()).withContextTokens(512);
        try (var model = EmbeddedModel.open(settings, _ -> {})) {
            test.accept(new EmbeddedReader(model));
        }
    }

    /// A dialogue in which the assistant says a plus after each step.
    private static List<Tokens> texts(EmbeddedReader reader) {
        var messages = new ArrayList<Message>();
        var texts = new ArrayList<Tokens>();
        for (String step : STEPS) {
            messages.add(Message.user(step));
            texts.add(reader.conversation(List.copyOf(messages), "a"));
            messages.add(Message.assistant("+"));
        }
        return texts;
    }

    @Test
    void a_dialogue_is_read_in_one_pass_and_scored_as_turn_by_turn() {
        open(reader -> {
            var labels = new Labels(reader.token("+"), reader.token("-"));
            var texts = texts(reader);
            assertThat(EmbeddedReader.chains(texts)).hasSize(1);
            var together = reader.chances(texts, labels, "a");
            var alone =
                    texts.stream()
                            .flatMap(text -> reader.chances(List.of(text), labels, "b").stream())
                            .map(Chance::good)
                            .toList();
            assertThat(together.stream().map(Chance::good).toList()).isEqualTo(alone);
            assertThat(together.stream().mapToLong(chance -> chance.usage().promptTokens()).sum())
                    .isEqualTo(texts.getLast().size());
        });
    }

    @Test
    void a_label_of_several_tokens_is_refused_by_name() {
        open(reader ->
                assertThatThrownBy(() -> reader.token("certainly not"))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("label \"certainly not\" is"));
    }

    @Test
    void texts_that_do_not_begin_alike_are_read_one_by_one() {
        var texts =
                List.of(
                        Tokens.of(1, 2),
                        Tokens.of(1, 2, 3),
                        Tokens.of(1, 2, 3),
                        Tokens.of(IntStream.range(5, 9).toArray()));
        assertThat(EmbeddedReader.chains(texts).stream().map(List::size).toList())
                .isEqualTo(List.of(2, 1, 1));
    }
}

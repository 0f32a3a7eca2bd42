package dev.slingshot.harness.engine.llama.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class ChatTemplateTest {

    /// Recorded from jinja2 by `golden.py` beside the file.
    static Stream<Arguments> golden() throws IOException {
        return StreamSupport.stream(
                        new ObjectMapper().readTree(resource("golden.json")).spliterator(), false)
                .map(each ->
                        Arguments.of(
                                each.get("template").asString(),
                                each.get("case").asString(),
                                each));
    }

    private static String resource(String name) throws IOException {
        try (var in = ChatTemplateTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("golden")
    void renders_what_jinja2_renders(String template, String name, JsonNode golden)
            throws IOException {
        var chat = ChatTemplate.of(resource("templates/" + template), "<s>", "</s>");
        var messages =
                StreamSupport.stream(golden.get("messages").spliterator(), false)
                        .map(ChatTemplateTest::message)
                        .toList();
        if (golden.get("expected").isNull()) {
            assertThatThrownBy(() -> chat.render(messages))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("refuses this conversation");
        } else {
            assertThat(chat.render(messages)).isEqualTo(golden.get("expected").asString());
        }
    }

    private static Message message(JsonNode node) {
        var role = Message.Role.valueOf(node.get("role").asString().toUpperCase(Locale.ROOT));
        return new Message(role, node.get("content").asString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{{ 1 + 2 * 3 }}; 7",
                "{{ 'a' ~ 1 ~ true ~ none }}; a1TrueNone",
                "{{ missing }}x; x",
                "{{ [1,2,3][-1] }}; 3",
                "{{ 'abc'[1:] }}; bc",
                "{{ 'yes' if missing is not defined else 'no' }}; yes",
                "{% for a in [1,2,3] if a != 2 %}{{ loop.index }}{{ a }},{% endfor %}; 11,23,",
                "{% set x = 1 %}{% for i in [1] %}{% set x = 2 %}{% endfor %}{{ x }}; 1",
                "{% set n = namespace(x=1) %}{% for i in [1] %}{% set n.x = 2 %}{% endfor %}{{ n.x }}; 2",
                "{% macro f(a, b='!') %}{{ a }}{{ b }}{% endmacro %}{{ f('x') }}{{ f('y', b='?') }}; x!y?",
                "{{ not 'a' in 'bc' and 2 >= 1 }}; True",
                "{{ '%}' + \"}}\" }}; %}}}",
                "{{ 'a,b'.split(',') | join('-') }}; a-b",
                "{% for i in [1,2,3,4] %}{% if i == 2 %}{% continue %}{% elif i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}; 13",
                "{% for i in [1,2] %}{% for j in [1,2] %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }},{% endfor %}{% endfor %}; 11,21,",
                "{% for k, v in {'b': 1, 'A': 2} | dictsort %}{{ k }}{{ v }}{% endfor %}; A2b1",
                "{{ '%s is %d %%' | format('x', 7) }}; x is 7 %"
            })
    void reads_expressions_as_jinja_does(String template, String expected) {
        assertThat(ChatTemplate.of(template, "", "").render(List.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "{{ 'a' | nonsense }}; the filter `nonsense` is not supported",
                "{% include 'x' %}; `include 'x'` is not supported",
                "{% if a %}; the template ends before",
                "{{ 'a; no }} for this {{",
                "{{ a b }}; line 1: cannot read on at `b`",
                "{{ missing.name }}; something undefined has no `name`",
                "{% endif %}; nothing to end with `endif`",
                "{% break %}; `break` stands in no loop",
                "{{ '%s %s' | format('x') }}; a format names more values",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}; macros call each other without end"
            })
    void says_what_it_cannot_read(String template, String message) {
        assertThatThrownBy(() -> ChatTemplate.of(template, "", "").render(List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void keeps_jinja_in_a_message_as_text() {
        var chat = ChatTemplate.of("{% for m in messages %}{{ m.content }}{% endfor %}", "", "");
        assertThat(chat.render(List.of(Message.user("{{ 7 * 7 }}{% endfor %}"))))
                .isEqualTo("{{ 7 * 7 }}{% endfor %}");
    }
}

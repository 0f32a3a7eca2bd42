package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LlamaEngineTest {
    private static @Nullable LlamaEngine shared;

    @BeforeAll
    static void open() {
        shared = new LlamaEngine(TestModel.model(), new EnginePlan(1, 8, 8, 256));
    }

    @AfterAll
    static void close() {
        if (shared != null) {
            shared.close();
        }
    }

    private static LlamaEngine engine() {
        var engine = shared;
        if (engine == null) {
            throw new AssertionError("no engine");
        }
        return engine;
    }

    private static Tokens tokens(String text) {
        return Tokens.of(TestModel.model().vocabulary().tokenize(text, true));
    }

    private static Generated ask(String prompt, Sampling sampling) {
        return engine().generate(new Generation(tokens(prompt), 0, sampling, 1, Measures.NONE))
                .join();
    }

    private static String question(String text) {
        return "<|im_start|>user\n" + text + "<|im_end|>\n<|im_start|>assistant\n";
    }

    @Test
    void answers_a_question() {
        var answer = ask(question("What is the capital of France?"), Sampling.of(0, 30));
        assertThat(answer.text()).contains("Paris");
        assertThat(answer.finish()).isEqualTo(Finish.END);
        assertThat(answer.drawnTokens()).isEqualTo(answer.tokens().size() + 1);
        assertThat(answer.promptTokens())
                .isEqualTo(tokens(question("What is the capital of France?")).size());
    }

    @Test
    void ends_at_a_stop_text_and_keeps_it() {
        var answer = ask("1, 2, 3, 4,", Sampling.of(0, 40).withStop(List.of(" 7")));
        assertThat(answer.text()).isEqualTo(" 5, 6, 7");
        assertThat(answer.finish()).isEqualTo(Finish.STOP);
    }

    @Test
    void ends_after_the_tokens_asked_for() {
        var answer = ask("1, 2, 3, 4,", Sampling.of(0, 3));
        assertThat(answer.tokens().size()).isEqualTo(3);
        assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
    }

    @Test
    void reports_a_prompt_that_fills_the_context_as_cut_off() {
        var prompt = Tokens.of(IntStream.range(0, 300).map(_ -> 400).toArray());
        var answer =
                engine().generate(new Generation(prompt, 0, Sampling.of(0, 5), 1, Measures.NONE))
                        .join();
        assertThat(answer.finish()).isEqualTo(Finish.CONTEXT);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void stops_where_the_context_ends() {
        var prompt = Tokens.of(IntStream.range(0, 250).map(i -> 400 + i).toArray());
        var answer =
                engine().generate(new Generation(prompt, 0, Sampling.of(0, 50), 1, Measures.NONE))
                        .join();
        assertThat(answer.finish()).isIn(Finish.CONTEXT, Finish.END);
        assertThat(answer.tokens().size()).isLessThanOrEqualTo(7);
    }

    @Test
    void takes_a_shared_prompt_from_the_cache() {
        String prompt =
                question(
                        "Name a colour of the rainbow, please, and say in one word why you like it so much.");
        ask(prompt, Sampling.of(0, 3));
        var second = ask(prompt, Sampling.of(0, 3));
        assertThat(second.cachedTokens()).isEqualTo(second.promptTokens() - 1);
    }

    @Test
    void spells_characters_that_several_tokens_share() {
        var vocabulary = TestModel.model().vocabulary();
        String text = "zażółć 🎉 ∑ 日本語";
        assertThat(vocabulary.text(vocabulary.tokenize(text, false))).isEqualTo(text);
    }

    @Test
    void survives_requests_that_are_given_up() {
        var requests =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                engine().generate(
                                                new Generation(
                                                        tokens(question("Tell me a story.")),
                                                        i,
                                                        Sampling.of(1, 40),
                                                        i,
                                                        Measures.NONE)))
                        .toList();
        requests.forEach(request -> request.cancel(false));
        assertThat(ask("1, 2, 3, 4,", Sampling.of(0, 3)).text()).isEqualTo(" 5,");
    }

    @Test
    void fails_what_waits_when_it_is_closed() {
        var engine = new LlamaEngine(TestModel.model(), new EnginePlan(1, 1, 1, 256));
        var answers =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                engine.generate(
                                        new Generation(
                                                tokens("Once upon a time"),
                                                0,
                                                Sampling.of(1, 200),
                                                i,
                                                Measures.NONE)))
                        .toList();
        engine.close();
        assertThat(answers).anyMatch(answer -> answer.isCompletedExceptionally());
        assertThatThrownBy(() ->
                        engine.generate(
                                new Generation(
                                        tokens("a"), 0, Sampling.of(1, 2), 0, Measures.NONE)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void plans_fewer_sequences_where_memory_is_short() {
        var model = TestModel.model();
        assertThat(EnginePlan.of(model, 1024, 2, 100L << 30))
                .isEqualTo(new EnginePlan(2, 32, 16, 1024));
        var small = EnginePlan.of(model, 1024, 2, 600L << 20);
        assertThat(small.bytes(model)).isLessThanOrEqualTo(600L << 20);
        assertThatThrownBy(() -> EnginePlan.of(model, 1024, 2, 1 << 20))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("smaller model or context");
        assertThatThrownBy(() -> EnginePlan.of(model, 100_000, 2, 100L << 30))
                .hasMessageContaining("trained on sequences of up to 8192");
    }
}

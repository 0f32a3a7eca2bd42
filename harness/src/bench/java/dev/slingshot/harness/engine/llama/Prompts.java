package dev.slingshot.harness.engine.llama;

import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Prompts that are answered by one token each, all of them within the first 256 places: behind
/// them llama.cpp's attention looks at twice as many.
///
/// @param groups of prompts that have a beginning in common
/// @param each prompts in a group
/// @param shared tokens of that beginning
/// @param least tokens of the rest
/// @param most tokens of the rest
record Prompts(int groups, int each, int shared, int least, int most)
        implements BenchmarkModel.Load {

    static Prompts independent() {
        return new Prompts(32, 1, 0, 190, 256);
    }

    /// Examples in front of every question: 200 of 240 tokens.
    static Prompts sharing() {
        return new Prompts(4, 16, 200, 24, 56);
    }

    @Override
    public long run(LlamaEngine engine) {
        var asked = IntStream.range(0, groups * each).mapToObj(this::prompt).toList();
        var answers =
                IntStream.range(0, asked.size())
                        .mapToObj(i -> engine.generate(request(asked.get(i), i / each)))
                        .toList();
        answers.forEach(CompletableFuture::join);
        return asked.stream().mapToLong(prompt -> prompt.length).sum();
    }

    private int[] prompt(int i) {
        return Texts.joined(
                Texts.text(i / each, shared), Texts.text(1000 + i, Texts.length(i, least, most)));
    }

    private static Generation request(int[] prompt, int group) {
        return new Generation(
                Tokens.of(prompt),
                group,
                Sampling.of(.8, 1).withStop(List.of()),
                group,
                Measures.NONE);
    }
}

package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts of many lengths that are read side by side, in pieces as their company leaves room, score
/// to the last bit as each does alone.
final class PieceExactnessTest {
    private static final int TEXTS = 12;
    private static final int CONTEXT = 256;

    private static Scoring text(int which) {
        int length = 9 + 17 * which % 131;
        int[] tokens =
                IntStream.range(0, length).map(i -> 400 + (which + 1) * 37 * i % 9000).toArray();
        return new Scoring(
                Tokens.of(tokens), which, List.of(length / 2, length - 1), List.of(28, 29, 30));
    }

    private static List<List<List<Double>>> scores(LlamaEngine engine) {
        return IntStream.range(0, TEXTS).mapToObj(i -> engine.score(text(i))).toList().stream()
                .map(CompletableFuture::join)
                .map(Scored::logProbabilities)
                .toList();
    }

    @Test
    void scores_the_same_in_any_company() {
        try (var alone = new LlamaEngine(TestModel.model(), new EnginePlan(1, 1, 0, CONTEXT));
                var five = new LlamaEngine(TestModel.model(), new EnginePlan(1, 5, 0, CONTEXT));
                var twelve =
                        new LlamaEngine(TestModel.model(), new EnginePlan(1, 12, 0, CONTEXT))) {
            var expected = scores(alone);
            assertThat(scores(five)).isEqualTo(expected);
            assertThat(scores(twelve)).isEqualTo(expected);
            assertThat(twelve.activity().decodes())
                    .as("calls that several texts share")
                    .isLessThan(alone.activity().decodes() / 2);
        }
    }
}

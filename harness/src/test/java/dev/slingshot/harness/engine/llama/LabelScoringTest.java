package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Scores of steps by two labels, as a causal process verifier gives them.
final class LabelScoringTest {
    private static final EnginePlan PLAN = new EnginePlan(1, 4, 4, 512);

    private static int id(String label) {
        return vocabulary().tokenize(label, true)[0];
    }

    private static Vocabulary vocabulary() {
        return TestModel.model().vocabulary();
    }

    /// A conversation in which every step is answered by a plus, and where the pluses are.
    private record Steps(Tokens text, List<Integer> places) {
        static Steps of(int count) {
            var ids = new ArrayList<Integer>();
            var places = new ArrayList<Integer>();
            for (int i = 0; i < count; i++) {
                String step =
                        "<|im_start|>user\nStep %d: %d + 4 = %d, and then we go on with it.<|im_end|>\n<|im_start|>assistant\n"
                                .formatted(i, i, i + 4 + i % 2);
                IntStream.of(vocabulary().tokenize(step, true)).forEach(ids::add);
                places.add(ids.size());
                ids.add(id("+"));
            }
            return new Steps(Tokens.of(ids.stream().mapToInt(each -> each).toArray()), places);
        }

        LabelScoring from(int first) {
            return new LabelScoring(
                    text, 0, places.subList(first, places.size()), id("+"), id("-"));
        }
    }

    private static List<Double> shares(Scored scored) {
        return scored.logProbabilities().stream().map(LabelScoring::share).toList();
    }

    /// One token at a time through the bare binding, both probabilities from a softmax over all
    /// words.
    private static List<Double> plainly(Steps steps) {
        var found = new ArrayList<Double>();
        float[] logits = new float[vocabulary().size()];
        try (var context = new LlamaContext(TestModel.model(), 1, 512, 64, 1)) {
            int[] ids = steps.text().toArray();
            for (int i = 0; i < ids.length; i++) {
                context.rows().clear();
                context.rows().add(ids[i], i, 0, true);
                context.decode();
                if (steps.places().contains(i + 1)) {
                    context.logits(0, logits);
                    double total = Softmax.logTotal(logits);
                    found.add(
                            LabelScoring.share(
                                    List.of(logits[id("+")] - total, logits[id("-")] - total)));
                }
            }
        }
        return found;
    }

    @Test
    void gives_in_one_reading_what_reading_token_by_token_gives() {
        var steps = Steps.of(6);
        try (var engine = new LlamaEngine(TestModel.model(), PLAN)) {
            var scored = engine.score(steps.from(0).scoring()).join();
            assertThat(shares(scored)).isEqualTo(plainly(steps));
            assertThat(shares(scored)).allMatch(share -> share > 0 && share < 1);
            assertThat(engine.activity().rows())
                    .as("each token is read once")
                    .isEqualTo((long) steps.places().getLast());
        }
    }

    @Test
    void reads_only_what_is_new_when_a_solution_grows() {
        var steps = Steps.of(6);
        try (var engine = new LlamaEngine(TestModel.model(), PLAN)) {
            var short4 = Steps.of(4);
            var first = engine.score(short4.from(0).scoring()).join();
            var second = engine.score(steps.from(4).scoring()).join();
            assertThat(second.cachedTokens()).isGreaterThanOrEqualTo(short4.places().getLast());
            var all = new ArrayList<>(shares(first));
            all.addAll(shares(second));
            assertThat(all).isEqualTo(plainly(steps));
        }
    }

    @Test
    void refuses_places_with_nothing_before_them_and_equal_labels() {
        assertThatThrownBy(() -> new LabelScoring(Tokens.of(1, 2), 0, List.of(0), 1, 2))
                .hasMessageContaining("nothing is read before a label at place 0");
        assertThatThrownBy(() -> new LabelScoring(Tokens.of(1, 2), 0, List.of(1), 1, 1))
                .hasMessageContaining("two labels");
    }
}

package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A context on two threads computes the bits that it computes on one.
final class ThreadsTest {

    /// Five sequences of different lengths, read in pieces, then three rows of each.
    private static List<float[]> logits(int threads) {
        var all = new ArrayList<float[]>();
        int words = TestModel.model().vocabulary().size();
        try (var context = new LlamaContext(TestModel.model(), 5, 256, 512, threads)) {
            for (int from = 0; from < 150; from += Worker.PIECE) {
                context.rows().clear();
                for (int sequence = 0; sequence < 5; sequence++) {
                    int until = Math.min(30 * (sequence + 1), from + Worker.PIECE);
                    for (int i = from; i < until; i++) {
                        context.rows().add(400 + i * (sequence + 1), i, sequence, false);
                    }
                }
                context.decode();
            }
            for (int round = 0; round < 3; round++) {
                context.rows().clear();
                for (int sequence = 0; sequence < 5; sequence++) {
                    context.rows().add(700, 30 * (sequence + 1) + round, sequence, true);
                }
                context.decode();
                for (int sequence = 0; sequence < 5; sequence++) {
                    float[] row = new float[words];
                    context.logits(sequence, row);
                    all.add(row);
                }
            }
        }
        return all;
    }

    @Test
    void gives_the_same_logits_on_two_threads_to_the_last_bit() {
        assertThat(logits(2)).usingRecursiveComparison().isEqualTo(logits(1));
    }
}

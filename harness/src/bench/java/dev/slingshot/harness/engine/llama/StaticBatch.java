package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;
import java.util.stream.IntStream;

/// The ceiling: a fixed number of sequences, prompts read before the clock starts, a row of each in
/// every call, tokens drawn from the logits, nothing else.
record StaticBatch(BenchmarkModel model, int sequences, int contextTokens) {

    double tokensPerCpuSecond() {
        int words = model.vocabulary().size();
        float[] logits = new float[words];
        var sampler = new Sampler(words);
        int[] next = new int[sequences];
        int[] positions = new int[sequences];
        var dice = IntStream.range(0, sequences).mapToObj(Dice::new).toList();
        try (var context =
                new LlamaContext(model.weights(), sequences, contextTokens, EnginePlan.ROWS, 1)) {
            for (int i = 0; i < sequences; i++) {
                read(context, i, model.prompt(i));
                positions[i] = model.prompt(i).length;
            }
            long start = BenchmarkModel.cpuNanos();
            for (int round = 0; round < BenchmarkModel.NEW_TOKENS; round++) {
                context.rows().clear();
                for (int i = 0; i < sequences; i++) {
                    context.rows().add(next[i], positions[i]++, i, true);
                }
                context.decode();
                for (int i = 0; i < sequences; i++) {
                    context.logits(i, logits);
                    next[i] = sampler.draw(logits, BenchmarkModel.sampling(), dice.get(i));
                }
            }
            return (double) sequences
                    * BenchmarkModel.NEW_TOKENS
                    * 1e9
                    / (BenchmarkModel.cpuNanos() - start);
        }
    }

    private static void read(LlamaContext context, int sequence, int[] prompt) {
        for (int from = 0; from < prompt.length; from += Worker.PIECE) {
            context.rows().clear();
            for (int i = from; i < Math.min(prompt.length, from + Worker.PIECE); i++) {
                context.rows().add(prompt[i], i, sequence, false);
            }
            context.decode();
        }
    }
}

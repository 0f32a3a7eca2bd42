package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;

/// Prompts of equal length read through the binding, nothing drawn, nothing kept.
///
/// @param together prompts in one call
/// @param piece rows of each of them in one call
/// @param pieces calls for each prompt
record PromptCeiling(BenchmarkModel model, int together, int piece, int pieces) {
    private static final int ROWS = 2048;

    double tokensPerCpuSecond() {
        int rounds = ROWS / (together * piece * pieces);
        try (var context =
                new LlamaContext(model.weights(), together, piece * pieces, EnginePlan.ROWS, 1)) {
            long start = BenchmarkModel.cpuNanos();
            for (int round = 0; round < rounds; round++) {
                read(context, round);
            }
            return (double) rounds
                    * together
                    * piece
                    * pieces
                    * 1e9
                    / (BenchmarkModel.cpuNanos() - start);
        }
    }

    private void read(LlamaContext context, int round) {
        for (int sequence = 0; sequence < together; sequence++) {
            context.cut(sequence, 0);
        }
        for (int from = 0; from < piece * pieces; from += piece) {
            context.rows().clear();
            for (int sequence = 0; sequence < together; sequence++) {
                for (int i = from; i < from + piece; i++) {
                    context.rows().add(Texts.token(round, sequence, i), i, sequence, false);
                }
            }
            context.decode();
        }
    }
}

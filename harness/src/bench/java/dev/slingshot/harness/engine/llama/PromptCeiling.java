package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaContext;

/// Prompts of equal length read through the binding, nothing drawn, nothing kept.
///
/// @param together prompts in one call
/// @param before tokens of each that were read before the clock starts
/// @param piece rows of each of them in one call
/// @param pieces calls for each prompt
record PromptCeiling(BenchmarkModel model, int together, int before, int piece, int pieces) {
    private static final int ROWS = 2048;

    double tokensPerCpuSecond() {
        int rounds = Math.ceilDiv(ROWS, together * piece * pieces);
        int length = before + piece * pieces;
        try (var context =
                new LlamaContext(model.weights(), together, length, EnginePlan.ROWS, 1)) {
            read(context, 0, before, Worker.PIECE);
            long start = BenchmarkModel.cpuNanos();
            for (int round = 0; round < rounds; round++) {
                for (int sequence = 0; sequence < together; sequence++) {
                    context.cut(sequence, before);
                }
                read(context, before, length, piece);
            }
            long took = BenchmarkModel.cpuNanos() - start;
            return (double) rounds * together * piece * pieces * 1e9 / took;
        }
    }

    private void read(LlamaContext context, int start, int end, int step) {
        for (int from = start; from < end; from += step) {
            context.rows().clear();
            for (int sequence = 0; sequence < together; sequence++) {
                for (int i = from; i < Math.min(end, from + step); i++) {
                    context.rows().add(Texts.token(sequence, i), i, sequence, false);
                }
            }
            context.decode();
        }
    }
}

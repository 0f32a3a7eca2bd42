package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.files.GgufTensors;
import dev.slingshot.harness.engine.llama.files.ModelFile;
import dev.slingshot.strategies.ModelShape;

/// Reads a model's size as the count of FLOPs needs it.
final class ModelSizes {
    private ModelSizes() {}

    static ModelShape of(LlamaModel model, ModelFile file) {
        long head = (long) model.vocabulary().size() * model.embedding();
        // A tied head is the input embedding used a second time: stored once, multiplied with once.
        long matmul =
                GgufTensors.names(file).contains("output.weight")
                        ? model.parameters() - head
                        : model.parameters();
        return new ModelShape(
                model.parameters(), matmul, head, model.layers(), model.attentionWidth());
    }
}

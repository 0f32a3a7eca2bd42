package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.StructLayout;
import java.util.Map;

/// Where the fields that we set lie inside `llama_model_params`; offsets are bytes.
///
/// @param bytes size of the whole
/// @param defaults what the library itself writes into 32-bit fields, by offset
record ModelLayout(long bytes, long gpuLayers, Map<Long, Integer> defaults) {
    ModelLayout {
        defaults = Map.copyOf(defaults);
    }

    StructLayout struct() {
        return StructLayouts.ofBytes(bytes);
    }
}

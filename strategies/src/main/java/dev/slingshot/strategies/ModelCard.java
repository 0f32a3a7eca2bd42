package dev.slingshot.strategies;

import java.util.Map;
import java.util.TreeMap;

/// What decides a model's answers, and its shape for the count of FLOPs.
///
/// @param name as in the suite
/// @param engine such as `embedded`, `llama-server`, `vllm`, `simulated`
/// @param identity everything else that decides an answer: file hash, quantisation, template,
///   engine version, numeric type
/// @param shape for FLOPs; {@link ModelShape#UNKNOWN} where nobody told
/// @param deterministic whether the same request gives the same bytes whatever the load
public record ModelCard(
        String name,
        String engine,
        Map<String, String> identity,
        ModelShape shape,
        boolean deterministic) {

    public ModelCard {
        identity = java.util.Collections.unmodifiableMap(new TreeMap<>(identity));
    }
}

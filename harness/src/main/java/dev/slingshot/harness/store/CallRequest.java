package dev.slingshot.harness.store;

import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Sampling;
import java.util.Map;
import java.util.TreeMap;

/// The identity of a generation: everything that decides its answer and nothing else. At
/// temperature 0 the seed drops out.
///
/// @param prompt hex key of the prompt's last {@link Link}
record CallRequest(
        String model,
        String engine,
        Map<String, String> identity,
        String prompt,
        Map<String, Object> sampling) {

    static CallRequest of(ModelCard model, GenerationRequest request, String prompt) {
        return new CallRequest(
                model.name(), model.engine(), model.identity(), prompt, sampling(request));
    }

    private static Map<String, Object> sampling(GenerationRequest request) {
        Sampling sampling = request.sampling();
        var fields = new TreeMap<String, Object>();
        fields.put("temperature", sampling.temperature());
        fields.put("top_p", sampling.topP());
        fields.put("top_k", sampling.topK());
        fields.put("min_p", sampling.minP());
        fields.put("max_tokens", sampling.maxTokens());
        fields.put("stop", sampling.stop());
        if (sampling.greedy()) {
            fields.put("repeat", request.sample());
        } else {
            fields.put("seed", request.seed());
            fields.put("sample", request.sample());
        }
        return fields;
    }
}

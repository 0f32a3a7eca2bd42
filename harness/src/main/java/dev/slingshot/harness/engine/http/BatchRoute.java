package dev.slingshot.harness.engine.http;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The chat route as batch files speak it: a request that somebody sends later, and its answer.
///
/// @param model as the server calls it
/// @param plain whether only OpenAI's own fields may be sent; else vLLM's too, which its
///   `run-batch` takes
public record BatchRoute(String model, boolean plain, Fingerprints fingerprints) {
    public static final String URL = "/v1/chat/completions";

    /// @param mixed whether answers of several set-ups may stand in one run
    public static BatchRoute of(String model, boolean plain, boolean mixed) {
        return new BatchRoute(model, plain, new Fingerprints(mixed));
    }

    /// Who answered: nothing is lost where nothing is sent.
    public Conduct conduct() {
        return new Conduct(fingerprints.seen(), Map.of(), 0, 0);
    }

    /// Set-ups that answered this run before: another one is refused.
    public void expect(Set<String> earlier) {
        fingerprints.expect(earlier);
    }

    public ObjectNode body(GenerationRequest request) {
        var sampling = request.sampling();
        boolean begun = !request.prompt().prefill().isEmpty();
        require(
                !plain || (sampling.topK() == 0 && sampling.minP() == 0 && !begun),
                "a batch file for a generic OpenAI server can hold no top-k, no min-p and no answer that goes on; use flavour vllm");
        var body = Json.object();
        body.put("model", model)
                .put("n", 1)
                .put("max_tokens", sampling.maxTokens())
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("presence_penalty", 0.0)
                .put("frequency_penalty", 0.0)
                .put("seed", request.seed());
        if (!sampling.stop().isEmpty()) {
            body.set("stop", Json.texts(sampling.stop()));
        }
        var messages = new ArrayList<>(request.prompt().messages());
        if (begun) {
            messages.add(Message.assistant(request.prompt().prefillText()));
        }
        body.set("messages", Json.messages(messages));
        return plain ? body : withVllm(body, request, begun);
    }

    private static ObjectNode withVllm(ObjectNode body, GenerationRequest request, boolean begun) {
        return body.put("top_k", request.sampling().topK())
                .put("min_p", request.sampling().minP())
                .put("repetition_penalty", 1.0)
                .put("include_stop_str_in_output", true)
                .put("add_generation_prompt", !begun)
                .put("continue_final_message", begun);
    }

    /// @throws ConfigurationException where it is no answer to the request
    public Completion completion(GenerationRequest request, JsonNode answer) {
        try {
            return new ChatDialect.Drawn(request.sampling(), fingerprints).read(answer);
        } catch (Trouble unreadable) {
            throw new ConfigurationException(unreadable.text());
        }
    }
}

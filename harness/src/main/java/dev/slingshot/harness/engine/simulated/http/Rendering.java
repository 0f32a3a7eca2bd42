package dev.slingshot.harness.engine.simulated.http;

import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in the shapes of vLLM's completion and chat routes.
record Rendering(String model, Incoming asked, List<Writing.Written> choices) {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String FINGERPRINT = SimulatedServer.FINGERPRINTS + 1;

    /// Tokens in one event of a stream.
    private static final int EVENT_TOKENS = 4;

    /// The whole answer in one, or the events of its stream.
    List<ObjectNode> payloads() {
        return asked.stream() ? events() : List.of(whole());
    }

    private ObjectNode whole() {
        var reply = frame(asked.chat() ? "chat.completion" : "text_completion");
        for (int i = 0; i < choices.size(); i++) {
            var written = choices.get(i);
            reply.withArray("choices").add(choice(i, shown(written), written.tokens(), written));
        }
        return counted(reply);
    }

    private List<ObjectNode> events() {
        var events = new ArrayList<ObjectNode>();
        for (int i = 0; i < choices.size(); i++) {
            parts(i, choices.get(i), events);
        }
        events.add(counted(frame(kind())));
        return events;
    }

    private void parts(int index, Writing.Written written, List<ObjectNode> events) {
        var ids = written.tokens().toList();
        var text = shown(written);
        int said = 0;
        for (int from = 0; from == 0 || from < ids.size(); from += EVENT_TOKENS) {
            int to = Math.min(ids.size(), from + EVENT_TOKENS);
            boolean last = to == ids.size();
            int until =
                    last
                            ? text.length()
                            : Math.min(text.length(), said + spelled(ids.subList(from, to)));
            var event = frame(kind());
            var part = Tokens.of(ids.subList(from, to));
            event.withArray("choices")
                    .add(delta(index, text.substring(said, until), part, written, last));
            events.add(event);
            said = until;
        }
    }

    private static int spelled(List<Integer> ids) {
        return WireTokens.decode(ids).length();
    }

    private String kind() {
        return asked.chat() ? "chat.completion.chunk" : "text_completion";
    }

    private ObjectNode frame(String object) {
        var frame = MAPPER.createObjectNode();
        frame.put("id", "cmpl-" + asked.seed()).put("object", object).put("created", 0);
        frame.put("model", model).putArray("choices");
        return frame;
    }

    private ObjectNode choice(int index, String text, Tokens tokens, Writing.Written written) {
        var choice = MAPPER.createObjectNode().put("index", index);
        if (asked.chat()) {
            choice.putObject("message").put("role", "assistant").put("content", text);
        } else {
            choice.put("text", text);
        }
        choice.putNull("logprobs");
        return ended(choice, tokens, written);
    }

    private ObjectNode delta(
            int index, String text, Tokens tokens, Writing.Written written, boolean last) {
        var choice = MAPPER.createObjectNode().put("index", index);
        if (asked.chat()) {
            choice.putObject("delta").put("content", text);
        } else {
            choice.put("text", text);
        }
        choice.putNull("logprobs");
        return last ? ended(choice, tokens, written) : ids(choice.putNull("finish_reason"), tokens);
    }

    private ObjectNode ended(ObjectNode choice, Tokens tokens, Writing.Written written) {
        choice.put("finish_reason", written.finish() == Finish.LENGTH ? "length" : "stop");
        if (written.stop().isEmpty()) {
            choice.putNull("stop_reason");
        } else {
            choice.put("stop_reason", written.stop());
        }
        return ids(choice, tokens);
    }

    private ObjectNode ids(ObjectNode choice, Tokens tokens) {
        if (asked.wantsIds()) {
            var ids = choice.putArray("token_ids");
            tokens.toList().forEach(ids::add);
        } else {
            choice.putNull("token_ids");
        }
        return choice;
    }

    private ObjectNode counted(ObjectNode reply) {
        int generated = choices.stream().mapToInt(written -> written.tokens().size()).sum();
        int prompt = asked.prompt().size();
        reply.put("system_fingerprint", FINGERPRINT);
        reply.putObject("usage")
                .put("prompt_tokens", prompt)
                .put("total_tokens", prompt + generated)
                .put("completion_tokens", generated)
                .putObject("prompt_tokens_details")
                .put("cached_tokens", 0);
        return reply;
    }

    private String shown(Writing.Written written) {
        return asked.keepStop()
                ? written.text()
                : written.text().substring(0, written.text().length() - written.stop().length());
    }

    /// An answer in which a fault of the kind that changes its content has struck.
    static void spoil(ObjectNode payload, Fault.Kind kind) {
        var choices = payload.withArray("choices");
        switch (kind) {
            case NO_CHOICES -> choices.removeAll();
            case DUPLICATE_CHOICES -> twice(choices);
            case REORDERED_CHOICES ->
                    choices.forEach(choice -> ((ObjectNode) choice).put("index", 1));
            case WRONG_USAGE -> miscount(payload);
            case CHANGED_FINGERPRINT -> {
                if (payload.has("system_fingerprint")) {
                    payload.put("system_fingerprint", SimulatedServer.FINGERPRINTS + 2);
                }
            }
            default -> {}
        }
    }

    private static void twice(ArrayNode choices) {
        if (!choices.isEmpty()) {
            choices.add(choices.get(0).deepCopy());
        }
    }

    private static void miscount(ObjectNode payload) {
        if (payload.get("usage") instanceof ObjectNode usage) {
            usage.put("completion_tokens", usage.path("completion_tokens").asInt() - 1);
        }
    }
}

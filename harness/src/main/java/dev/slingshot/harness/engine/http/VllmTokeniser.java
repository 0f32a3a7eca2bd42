package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// vLLM's `/tokenize`, which is there whatever else a server does.
record VllmTokeniser(Server server, Fleet fleet) implements PromptIds.Tokeniser {

    @Override
    public Tokens conversation(List<Message> messages, String affinity) throws Trouble {
        return conversation(messages, true, affinity);
    }

    /// @param open whether the assistant's next turn is begun behind the last one
    Tokens conversation(List<Message> messages, boolean open, String affinity) throws Trouble {
        var body = Json.object().put("model", server.model()).put("add_generation_prompt", open);
        body.set("messages", Json.messages(messages));
        return ids(body, affinity);
    }

    @Override
    public Tokens text(String text, String affinity) throws Trouble {
        return text(text, false, affinity);
    }

    /// @param begun whether the token that begins a text is put before it, where the model wants it
    Tokens text(String text, boolean begun, String affinity) throws Trouble {
        return ids(
                Json.object()
                        .put("model", server.model())
                        .put("prompt", text)
                        .put("add_special_tokens", begun),
                affinity);
    }

    private Tokens ids(ObjectNode body, String affinity) throws Trouble {
        return fleet.ask(
                Ask.side("/tokenize", body, affinity),
                reply -> Json.tokens(Json.array(reply, "tokens")));
    }
}

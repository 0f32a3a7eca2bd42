package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// llama-server's `/apply-template` and `/tokenize`.
record LlamaTokeniser(Server server, Fleet fleet) implements PromptIds.Tokeniser {

    @Override
    public Tokens conversation(List<Message> messages, String affinity) throws Trouble {
        var body = Json.object();
        body.set("messages", Json.messages(messages));
        var prompt =
                fleet.ask(
                        Ask.side("/apply-template", body, affinity),
                        reply -> Json.text(reply, "prompt"));
        // The beginning token comes from the tokeniser where the model wants one: never twice.
        boolean begun = !server.bos().isEmpty() && prompt.startsWith(server.bos());
        return ids(prompt, !begun, true, affinity);
    }

    @Override
    public Tokens text(String text, String affinity) throws Trouble {
        return ids(text, false, false, affinity);
    }

    /// A whole text, begun as the model wants it, in which names of control tokens are tokens.
    Tokens plain(String text, String affinity) throws Trouble {
        return ids(text, true, true, affinity);
    }

    private Tokens ids(String text, boolean begin, boolean special, String affinity)
            throws Trouble {
        var body =
                Json.object()
                        .put("content", text)
                        .put("add_special", begin)
                        .put("parse_special", special);
        return fleet.ask(
                Ask.side("/tokenize", body, affinity),
                reply -> Json.tokens(Json.array(reply, "tokens")));
    }
}

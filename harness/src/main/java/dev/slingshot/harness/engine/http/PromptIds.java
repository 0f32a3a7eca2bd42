package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/// A prompt as token ids: the conversation as the server renders it, asked once, and after it the
/// very ids that were generated.
final class PromptIds {
    private static final int KEPT = 4096;

    /// How a server tokenises.
    interface Tokeniser {
        Tokens conversation(List<Message> messages, String affinity) throws Trouble;

        Tokens text(String text, String affinity) throws Trouble;
    }

    private final Tokeniser tokeniser;
    private final Map<List<Message>, Tokens> conversations =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Message>, Tokens> eldest) {
                    return size() > KEPT;
                }
            };

    PromptIds(Tokeniser tokeniser) {
        this.tokeniser = tokeniser;
    }

    ArrayNode of(Prompt prompt, String affinity) throws Trouble {
        var parts = new ArrayList<Tokens>();
        parts.add(conversation(prompt.messages(), affinity));
        for (Piece piece : prompt.prefill()) {
            if (piece.tokens().size() > 0) {
                parts.add(piece.tokens());
            } else if (!piece.text().isEmpty()) {
                parts.add(tokeniser.text(piece.text(), affinity));
            }
        }
        return Json.ids(parts);
    }

    /// Two that ask at once both ask the server: the same answer twice, and no lock held meanwhile.
    private Tokens conversation(List<Message> messages, String affinity) throws Trouble {
        synchronized (conversations) {
            var known = conversations.get(messages);
            if (known != null) {
                return known;
            }
        }
        var tokens = tokeniser.conversation(messages, affinity);
        synchronized (conversations) {
            conversations.put(messages, tokens);
        }
        return tokens;
    }
}

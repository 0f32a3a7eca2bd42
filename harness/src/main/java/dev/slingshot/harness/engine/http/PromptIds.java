package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/// A prompt as token ids: the conversation as the server renders it, asked and written once, and
/// after it the very ids that were generated.
final class PromptIds {
    private static final int KEPT = 4096;

    /// How a server tokenises.
    interface Tokeniser {
        Tokens conversation(List<Message> messages, String affinity) throws Trouble;

        Tokens text(String text, String affinity) throws Trouble;
    }

    /// A prompt as it is sent.
    ///
    /// @param list of ids, already written
    record Sent(JsonNode list, Tokens ids) {
        int tokens() {
            return ids.size();
        }
    }

    private final Tokeniser tokeniser;
    private final Map<List<Message>, CompletableFuture<IdList>> conversations =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<Message>, CompletableFuture<IdList>> eldest) {
                    return size() > KEPT;
                }
            };

    PromptIds(Tokeniser tokeniser) {
        this.tokeniser = tokeniser;
    }

    Sent of(Prompt prompt, String affinity) throws Trouble {
        var ids = conversation(prompt.messages(), affinity);
        for (Piece piece : prompt.prefill()) {
            if (piece.tokens().size() > 0) {
                ids = ids.and(piece.tokens());
            } else if (!piece.text().isEmpty()) {
                ids = ids.and(tokeniser.text(piece.text(), affinity));
            }
        }
        return new Sent(Json.written("[" + ids.written() + "]"), ids.ids());
    }

    /// All samples of a question come at once: the first asks, the others wait for what it hears.
    private IdList conversation(List<Message> messages, String affinity) throws Trouble {
        var mine = new CompletableFuture<IdList>();
        CompletableFuture<IdList> known;
        synchronized (conversations) {
            known = conversations.putIfAbsent(messages, mine);
        }
        return known == null ? asked(messages, affinity, mine) : heard(known);
    }

    private IdList asked(List<Message> messages, String affinity, CompletableFuture<IdList> promise)
            throws Trouble {
        try {
            var ids = IdList.NONE.and(tokeniser.conversation(messages, affinity));
            promise.complete(ids);
            return ids;
        } catch (Trouble | RuntimeException failure) {
            synchronized (conversations) {
                conversations.remove(messages, promise);
            }
            promise.completeExceptionally(failure);
            throw failure;
        }
    }

    private static IdList heard(CompletableFuture<IdList> promise) throws Trouble {
        try {
            return promise.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case Trouble trouble -> throw trouble;
                case RuntimeException failure -> throw failure;
                case null, default ->
                        throw new EngineException("the prompt could not be tokenised", e);
            }
        }
    }
}

package dev.slingshot.harness.store;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import java.util.List;
import java.util.Map;

/// One link of a prompt: the conversation, or one piece of the answer after it. Prompts that share
/// a beginning share links, so that a long prefix is stored once.
///
/// @param parent hex key of the link before it, or an empty text
record Link(Key key, String parent, String content) {

    byte[] parentBytes() {
        return parent.isEmpty() ? new byte[0] : new Key(parent).bytes();
    }

    /// The link of a conversation.
    static Link of(List<Message> messages) {
        return link("", conversation(messages));
    }

    /// The link of a piece of the answer.
    ///
    /// @param parent hex key of the link before it
    static Link of(String parent, Piece piece) {
        return link(parent, piece(piece));
    }

    private static Link link(String parent, Object content) {
        return new Link(
                Key.of(Map.of("parent", parent, "content", content)), parent, Json.text(content));
    }

    private static Object conversation(List<Message> messages) {
        return messages.stream()
                .map(message -> Map.of("role", message.role().name(), "content", message.content()))
                .toList();
    }

    private static Object piece(Piece piece) {
        return Map.of("text", piece.text(), "tokens", piece.tokens().toList());
    }
}

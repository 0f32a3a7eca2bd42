package dev.slingshot.harness.store;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Makes the links of prompts and keeps those of late: all samples of a question share one, and a
/// search goes on from links it has made before.
final class Links {
    private static final int KEPT = 4096;

    /// @param content messages or a piece
    private record Part(String parent, Object content) {}

    private final Map<Part, Link> made = new ConcurrentHashMap<>();

    /// The links of a prompt, the conversation first.
    List<Link> of(Prompt prompt) {
        var links = new ArrayList<Link>(1 + prompt.prefill().size());
        links.add(conversation(prompt.messages()));
        for (Piece piece : prompt.prefill()) {
            String parent = links.getLast().key().hex();
            links.add(kept(new Part(parent, piece), () -> Link.of(parent, piece)));
        }
        return links;
    }

    private Link conversation(List<Message> messages) {
        return kept(new Part("", messages), () -> Link.of(messages));
    }

    private Link kept(Part part, Supplier<Link> making) {
        var known = made.get(part);
        if (known != null) {
            return known;
        }
        if (made.size() >= KEPT) {
            made.clear();
        }
        var link = making.get();
        made.put(part, link);
        return link;
    }
}

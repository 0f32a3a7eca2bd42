package dev.slingshot.harness.engine.simulated.http;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Message.Role;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A conversation as one text in the ChatML template, and back.
final class Transcript {
    private static final Pattern TURN =
            Pattern.compile(
                    "<\\|im_start\\|>(system|user|assistant)\n(.*?)(<\\|im_end\\|>\n|\\z)",
                    Pattern.DOTALL);

    private Transcript() {}

    /// @param open whether the last turn is left open, to be continued
    /// @param asked whether the assistant's turn is begun after it
    static String text(List<Message> messages, boolean open, boolean asked) {
        var text = new StringBuilder();
        for (Message message : messages) {
            text.append("<|im_start|>").append(role(message)).append('\n');
            text.append(message.content()).append("<|im_end|>\n");
        }
        if (open) {
            text.setLength(text.length() - "<|im_end|>\n".length());
        } else if (asked) {
            text.append("<|im_start|>assistant\n");
        }
        return text.toString();
    }

    /// The assistant's last turn, if it is open, is the beginning of the answer. A text without
    /// turns is one message of the user's.
    static Prompt prompt(String text) {
        var messages = new ArrayList<Message>();
        var prefill = new ArrayList<Piece>();
        var turns = TURN.matcher(text);
        while (turns.find()) {
            var role = Role.valueOf(turns.group(1).toUpperCase(Locale.ROOT));
            if (role == Role.ASSISTANT && turns.group(3).isEmpty()) {
                prefill.add(new Piece(turns.group(2), Tokens.UNKNOWN));
            } else {
                messages.add(new Message(role, turns.group(2)));
            }
        }
        if (messages.isEmpty() && prefill.isEmpty()) {
            messages.add(Message.user(text));
        }
        return new Prompt(messages, prefill);
    }

    private static String role(Message message) {
        return message.role().name().toLowerCase(Locale.ROOT);
    }
}

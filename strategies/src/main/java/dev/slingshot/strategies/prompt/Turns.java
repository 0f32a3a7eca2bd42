package dev.slingshot.strategies.prompt;

import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns that a search adds to a conversation: a versioned resource, written like a prompt
/// template, whose `{words}` stand for what the search fills in.
public final class Turns {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    private final String name;
    private final List<Message> turns;

    private Turns(String name, List<Message> turns) {
        this.name = name;
        this.turns = List.copyOf(turns);
    }

    /// @param name with its version, such as `feedback@1`
    public static Turns shipped(String name) {
        return new Turns(name, PromptResource.turns(name, Prompts.resource(name)));
    }

    /// Where nothing is to be filled in.
    public List<Message> messages() {
        return messages(Map.of());
    }

    /// @param values by slot; a slot without one is an error of the search
    public List<Message> messages(Map<String, String> values) {
        return turns.stream()
                .map(turn -> new Message(turn.role(), filled(turn.content(), values)))
                .toList();
    }

    private String filled(String text, Map<String, String> values) {
        return SLOT.matcher(text)
                .replaceAll(slot -> {
                    var value = values.get(slot.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException(name + ": nothing for " + slot.group());
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    /// The name stands for the words, which never change.
    @Override
    public String toString() {
        return name;
    }
}

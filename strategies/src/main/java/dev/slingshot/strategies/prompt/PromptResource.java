package dev.slingshot.strategies.prompt;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.PromptTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a template's text. A line `=== role` begins a turn of every conversation, `=== family
/// role` a solved turn of one family's conversations; `{question}` stands for the question. A
/// family without turns of its own gets those of `other`. A first line `=== thinking` says that
/// answers begin with thinking.
final class PromptResource implements PromptTemplate.Rendering {
    private static final String MARK = "=== ";
    private static final String THINKING = MARK + "thinking";
    private static final String ALWAYS = "";
    private static final String OTHER = "other";

    private final boolean thinking;
    private final List<Turn> turns;

    private PromptResource(boolean thinking, List<Turn> turns) {
        this.thinking = thinking;
        this.turns = List.copyOf(turns);
    }

    /// @param origin for messages, such as the file's name
    static PromptResource parse(String origin, String text) {
        var turns = read(origin, text);
        if (turns.stream().noneMatch(turn -> turn.content().contains("{question}"))) {
            throw new ConfigurationException(origin + ": no turn has a {question}; add one");
        }
        return new PromptResource(text.lines().findFirst().orElse("").equals(THINKING), turns);
    }

    /// Turns as they stand, with nothing filled in.
    static List<Message> turns(String origin, String text) {
        return read(origin, text).stream()
                .map(turn -> new Message(turn.role(), turn.content()))
                .toList();
    }

    private static List<Turn> read(String origin, String text) {
        var turns = new ArrayList<Turn>();
        List<String> lines = text.lines().toList();
        for (int i = lines.indexOf(THINKING) == 0 ? 1 : 0; i < lines.size(); ) {
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).startsWith(MARK)) {
                end++;
            }
            String place = origin + ":" + (i + 1);
            turns.add(turn(place, lines.get(i), lines.subList(i + 1, end)));
            i = end;
        }
        return turns;
    }

    @Override
    public List<Message> messages(Question question, long draw) {
        return messages(question, List.of(family(question)), Map.of());
    }

    /// @param families of which the first that has turns gives its solved turns
    /// @param values by the name of the place they fill: 3 for `{depth}`
    List<Message> messages(Question question, List<String> families, Map<String, String> values) {
        String family =
                families.stream()
                        .filter(asked ->
                                turns.stream().anyMatch(turn -> turn.family().equals(asked)))
                        .findFirst()
                        .orElse(OTHER);
        return turns.stream()
                .filter(turn -> turn.family().equals(ALWAYS) || turn.family().equals(family))
                .map(turn -> turn.message(question, values))
                .toList();
    }

    @Override
    public boolean thinking() {
        return thinking;
    }

    static String family(Question question) {
        return question.tags().getOrDefault("family", OTHER);
    }

    /// The solved questions by family.
    Map<String, List<String>> examples() {
        return turns.stream()
                .filter(turn -> !turn.family().equals(ALWAYS) && turn.role() == Message.Role.USER)
                .collect(
                        Collectors.groupingBy(
                                Turn::family,
                                Collectors.mapping(Turn::content, Collectors.toList())));
    }

    private static Turn turn(String place, String header, List<String> lines) {
        String[] words = header.substring(Math.min(MARK.length(), header.length())).split(" ", -1);
        if (!header.startsWith(MARK) || words.length > 2) {
            throw new ConfigurationException(
                    place + ": expected \"=== role\" or \"=== family role\", got: " + header);
        }
        String role = words[words.length - 1].toUpperCase(Locale.ROOT);
        try {
            return new Turn(
                    words.length == 2 ? words[0] : ALWAYS,
                    Message.Role.valueOf(role),
                    String.join("\n", lines));
        } catch (IllegalArgumentException unknown) {
            throw new ConfigurationException(
                    place + ": a role is system, user or assistant, got: " + header);
        }
    }

    private record Turn(String family, Message.Role role, String content) {
        Message message(Question question, Map<String, String> values) {
            String filled = content;
            for (var value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return new Message(role, filled.replace("{question}", question.text()));
        }
    }
}

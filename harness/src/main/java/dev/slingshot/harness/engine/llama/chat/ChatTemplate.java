package dev.slingshot.harness.engine.llama.chat;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A model's own way of writing a conversation as one text, read from its file.
///
/// Equal to what jinja2 makes of the template with Hugging Face's settings. Contents of messages
/// are values: Jinja inside them stays text. Templates that print today's date get a fixed one.
public final class ChatTemplate {
    /// The date that Llama's templates fall back to themselves.
    public static final String DATE = "26 Jul 2024";

    private final String source;
    private final Statement template;
    private final Map<String, String> specials;

    private ChatTemplate(String source, Statement template, Map<String, String> specials) {
        this.source = source;
        this.template = template;
        this.specials = specials;
    }

    /// @param startToken text of the token a text begins with, which some templates print; empty if
    ///   there is none
    /// @param endToken text of the token it ends with
    public static ChatTemplate of(String source, String startToken, String endToken) {
        try {
            return new ChatTemplate(
                    source,
                    TemplateParser.parse(source),
                    Map.of("bos_token", startToken, "eos_token", endToken));
        } catch (TemplateException e) {
            throw refusal(e);
        }
    }

    public String source() {
        return source;
    }

    /// The conversation, followed by the opening of the assistant's next turn.
    public String render(List<Message> messages) {
        var turns =
                messages.stream()
                        .map(message ->
                                Map.of(
                                        "role",
                                        message.role().name().toLowerCase(Locale.ROOT),
                                        "content",
                                        message.content()))
                        .toList();
        var scope = Scope.of(Map.of("messages", turns, "add_generation_prompt", true), DATE);
        specials.forEach(scope::set);
        var out = new StringBuilder();
        try {
            var _ = template.run(scope, out);
        } catch (TemplateException e) {
            throw refusal(e);
        }
        return out.toString();
    }

    private static ConfigurationException refusal(TemplateException e) {
        return new ConfigurationException(
                "the model's chat template cannot be used: %s".formatted(e.getMessage()));
    }
}

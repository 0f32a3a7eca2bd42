package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.List;

/// Turns a question into a conversation. A template is a versioned resource: the same name and
/// version always ask with the same words, on any day.
///
/// @param name with its version, such as `cot-boxed@1`
/// @param sha256 of the resource, for the lock file
public record PromptTemplate(String name, String sha256, Rendering rendering) {

    /// Makes the conversation for one question.
    public interface Rendering {
        List<Message> messages(Question question);
    }

    public List<Message> messages(Question question) {
        return rendering.messages(question);
    }
}

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

        /// @param draw a number of the sample's own, for prompts that are drawn with each sample;
        ///   the others ask every sample alike
        List<Message> messages(Question question, long draw);

        /// Whether answers begin with thinking, in which blank lines part no steps.
        default boolean thinking() {
            return false;
        }
    }

    public List<Message> messages(Question question, long draw) {
        return rendering.messages(question, draw);
    }

    /// Whether answers begin with thinking even if they do not say so: some chat templates open it
    /// themselves.
    public boolean thinking() {
        return rendering.thinking();
    }

    /// The number with which the prompt of one sample is drawn. All thoughts that grow from the
    /// root's same child belong to one sample.
    ///
    /// @param seed of the run's repetition
    /// @param place of a thought of the sample
    public static long draw(long seed, String question, String place) {
        return Seeds.of(seed, "prompt of " + question + " " + place.split("\\.", 2)[0]);
    }
}

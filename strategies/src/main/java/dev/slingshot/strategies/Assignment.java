package dev.slingshot.strategies;

import dev.slingshot.datasets.Question;
import java.util.List;
import java.util.Optional;

/// One question for one search, with all it may use.
///
/// @param sampling of the policy; the token limit and stop texts come from the budget and the
///   search
/// @param seed of the run's repetition
/// @param wanted of the policy's confidence
public record Assignment(
        Question question,
        PromptTemplate prompt,
        Policy policy,
        Optional<Verifier> verifier,
        Sampling sampling,
        Budget budget,
        long seed,
        Confidence.Wanted wanted,
        Together together) {

    List<Message> messages(String place) {
        return prompt.messages(question, PromptTemplate.draw(seed, question.key(), place));
    }
}

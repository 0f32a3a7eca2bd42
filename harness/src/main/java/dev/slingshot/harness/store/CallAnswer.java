package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;

/// A completion as it is kept.
record CallAnswer(
        String text, List<Integer> tokens, Finish finish, Usage usage, Confidence confidence) {

    static CallAnswer of(Completion completion) {
        return new CallAnswer(
                completion.text(),
                completion.tokens().toList(),
                completion.finish(),
                completion.usage(),
                completion.confidence());
    }

    Completion completion() {
        return new Completion(text, Tokens.of(tokens), finish, usage, confidence);
    }
}

package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;

/// A completion as it is kept.
@SuppressWarnings("ArrayRecordComponent") // on its way to JSON or from it, never compared
record CallAnswer(String text, int[] tokens, Finish finish, Usage usage, Confidence confidence) {

    static CallAnswer of(Completion completion) {
        return new CallAnswer(
                completion.text(),
                completion.tokens().toArray(),
                completion.finish(),
                completion.usage(),
                completion.confidence());
    }

    Completion completion() {
        return new Completion(text, Tokens.of(tokens), finish, usage, confidence);
    }
}

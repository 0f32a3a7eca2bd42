package dev.slingshot.harness.store;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;
import java.util.OptionalDouble;

/// A completion as it is kept.
record CallAnswer(
        String text,
        List<Integer> tokens,
        Finish finish,
        Usage usage,
        OptionalDouble logProbability) {

    static CallAnswer of(Completion completion) {
        return new CallAnswer(
                completion.text(),
                completion.tokens().toList(),
                completion.finish(),
                completion.usage(),
                completion.logProbability());
    }

    Completion completion() {
        return new Completion(text, Tokens.of(tokens), finish, usage, logProbability);
    }
}

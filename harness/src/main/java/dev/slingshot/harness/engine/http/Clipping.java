package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;

/// Servers clip an answer to their context without a word: fewer tokens than asked, and still the
/// finish is called a length.
final class Clipping {
    /// What a prompt comes to that fills the context by itself.
    static final Completion NO_ROOM =
            new Completion("", Tokens.UNKNOWN, Finish.CONTEXT, Usage.NONE);

    private Clipping() {}

    /// Checks that a server kept to the limit it was given.
    static void within(long generated, int asked) throws Trouble {
        if (generated > asked) {
            throw Json.unreadable(
                    "asked for %d tokens at most and got %d".formatted(asked, generated));
        }
    }

    static Finish cut(long generated, int asked) {
        return generated < asked ? Finish.CONTEXT : Finish.LENGTH;
    }
}

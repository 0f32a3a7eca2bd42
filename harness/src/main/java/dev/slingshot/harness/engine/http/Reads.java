package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;

/// What all readers behind a server have in common.
final class Reads {
    private Reads() {}

    /// A call of a verifier's.
    interface Call<T> {
        T make() throws Trouble;
    }

    /// A verifier can do nothing with a text that does not fit.
    static <T> T fitting(Call<T> call) {
        try {
            return call.make();
        } catch (Trouble tooLong) {
            throw new EngineException(
                    "the verifier's context is too short: %s; serve it with a longer one, or lower the policy's token limit"
                            .formatted(tooLong.text()));
        }
    }

    /// The only token, where it is the only one.
    static int single(String label, Tokens tokens, Server server) {
        if (tokens.size() != 1) {
            throw new ConfigurationException(
                    "label \"%s\" is %d tokens for %s and has to be one; take another label, or another model"
                            .formatted(label, tokens.size(), server.model()));
        }
        return tokens.at(0);
    }
}

package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;

/// What all readers behind a server have in common.
interface Reads extends LabelReader {

    Server server();

    /// A text of its own.
    ///
    /// @param begun whether it begins as the model wants its texts begun; else it stands inside of
    ///   one
    Tokens tokenised(String text, boolean begun, String affinity) throws Trouble;

    /// How likely the good label comes next rather than the bad one.
    Chance chance(Tokens text, Labels labels, String affinity) throws Trouble;

    @Override
    default Tokens plain(String text, String affinity) {
        return fitting(() -> tokenised(text, true, affinity));
    }

    @Override
    default int token(String text) {
        var tokens = fitting(() -> tokenised(text, false, text));
        if (tokens.size() != 1) {
            throw new ConfigurationException(
                    "label \"%s\" is %d tokens for %s and has to be one; take another label, or another model"
                            .formatted(text, tokens.size(), server().model()));
        }
        return tokens.at(0);
    }

    /// One after the other: each text goes on where the one before it ended, which a server's
    /// prefix cache then holds. Paths are read at the same time by other calls.
    @Override
    default List<Chance> chances(List<Tokens> texts, Labels labels, String affinity) {
        var chances = new ArrayList<Chance>();
        for (Tokens text : texts) {
            chances.add(fitting(() -> chance(text, labels, affinity)));
        }
        return chances;
    }

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
}

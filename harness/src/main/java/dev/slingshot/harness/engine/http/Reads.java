package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.AtOnce;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.function.Supplier;

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

    /// How the places of one path are asked about: at once, where what one of them has read serves
    /// the others while they wait in the same queue.
    default Together places() {
        return AtOnce.CALLS;
    }

    @Override
    default Together texts() {
        return AtOnce.CALLS;
    }

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

    /// Each place is a call of its own: it counts as a sequence where room is counted, is tried
    /// again by itself, and tells its own cached tokens, which a list of prompts does not.
    @Override
    default List<Chance> chances(List<Tokens> texts, Labels labels, String affinity) {
        return places().all(
                        texts.stream()
                                .<Supplier<Chance>>map(
                                        text -> () -> fitting(() -> chance(text, labels, affinity)))
                                .toList());
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

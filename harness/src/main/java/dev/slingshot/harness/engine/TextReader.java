package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// A model that reads and does not write: what a verifier stands on. Token ids come from the
/// model's own tokeniser, never from a table.
///
/// Wherever there is an `affinity`, texts with the same one share a beginning and are best read in
/// the same place.
public interface TextReader {

    /// What decides the values it gives.
    ModelCard model();

    /// How it is best asked for several texts: a model behind a wire at once, for each answer takes
    /// its time on the way.
    default Together texts() {
        return Together.IN_TURN;
    }

    /// A conversation up to where the assistant's next turn begins: the token behind the last one
    /// is the first that the assistant would say.
    Tokens conversation(List<Message> messages, String affinity);

    /// A text without turns, begun as the model wants its texts begun; names of control tokens in
    /// it are those tokens.
    Tokens plain(String text, String affinity);

    /// The one token that spells a text.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException where it takes none or several
    int token(String text);
}

package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;

/// A model with a head of its own in place of words: it gives numbers for texts or for their
/// tokens.
public interface HeadReader extends TextReader {

    /// A conversation whose last turn is the assistant's and done.
    Tokens closed(List<Message> messages, String affinity);

    /// The numbers of the sequence head, one row for each text.
    Rows classes(List<Tokens> texts, Activation activation, String affinity);

    /// The numbers of the token head: a row for each token, or only for those that the server was
    /// told to pick out.
    Rows tokens(Tokens text, Activation activation, String affinity);

    /// Whether a head's numbers come as they are or through the server's sigmoid or softmax.
    enum Activation {
        RAW,
        SERVED
    }

    /// @param values a row of numbers for each text or token
    record Rows(List<List<Double>> values, Usage usage) {
        public Rows {
            values = values.stream().map(List::copyOf).toList();
        }
    }
}

package dev.slingshot.harness.engine;

import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.List;

/// A language model that is asked which of two tokens would come next.
public interface LabelReader extends TextReader {

    /// How likely the good label is against the bad one alone, right behind each text.
    ///
    /// @param texts each up to, and without, the place where a label stands
    /// @return one for each text, in order
    /// @throws dev.slingshot.strategies.EngineException where a text does not fit the context
    List<Chance> chances(List<Tokens> texts, Labels labels, String affinity);

    /// @param good token of the good label
    /// @param bad token of the bad label
    record Labels(int good, int bad) {}

    /// @param good P(good) / (P(good) + P(bad))
    /// @param usage of the call; texts that were read in one go share what it took
    record Chance(double good, Usage usage) {}
}

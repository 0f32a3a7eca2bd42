package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// How a process verifier with a head of its own is asked, and what its numbers mean.
interface HeadForm {

    /// Its name and version for a model card.
    String version();

    /// What is asked.
    HeadReader reader();

    /// A text and the places of the tokens at which the steps' scores stand.
    record Laid(Tokens text, List<Integer> ends) {
        public Laid {
            ends = List.copyOf(ends);
        }
    }

    Laid lay(Question question, List<String> steps);

    HeadReader.Activation activation();

    /// The score in one row of the head's numbers.
    ///
    /// @throws dev.slingshot.strategies.EngineException where it is no such row
    double score(List<Double> row);
}

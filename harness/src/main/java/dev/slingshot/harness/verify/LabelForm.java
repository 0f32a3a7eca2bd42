package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.TextReader;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// How a process verifier that speaks in labels is asked about a step.
interface LabelForm {

    /// Its name and version for a model card: changing a word makes another form.
    String version();

    /// All a model reads before it says its label about the last of these steps.
    Tokens before(TextReader reader, Question question, List<String> steps);
}

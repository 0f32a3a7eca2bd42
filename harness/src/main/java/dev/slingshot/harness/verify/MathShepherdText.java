package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.TextReader;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The text Math-Shepherd's model was trained on: the question and numbered steps, each ending in a
/// tag behind which the label stands (Wang et al. 2024, arXiv:2312.08935).
///
/// @param tag that ends a step
/// @param numbered whether `Step 1: ` is put before a step that does not begin like that
record MathShepherdText(String tag, boolean numbered) implements LabelForm {

    @Override
    public String version() {
        return "math-shepherd@1" + (numbered ? "" : " without numbers");
    }

    @Override
    public Tokens before(TextReader reader, Question question, List<String> steps) {
        var text =
                IntStream.range(0, steps.size())
                        .mapToObj(i -> tagged(i + 1, steps.get(i)))
                        .collect(Collectors.joining("\n"));
        return reader.plain(untagged(question.text()) + " " + text, question.key());
    }

    private String tagged(int number, String step) {
        boolean counted = step.strip().toLowerCase(Locale.ROOT).startsWith("step ");
        var start = numbered && !counted ? "Step " + number + ": " : "";
        return start + untagged(step).strip() + " " + tag;
    }

    /// A tag that a policy wrote must not end a step.
    private String untagged(String text) {
        return text.replace(tag, "");
    }
}

package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.HeadReader.Activation;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Qwen2.5-Math-PRM: the solution as the assistant's turn, a tag after each step, and a head of two
/// classes at each tag (Zhang et al. 2025, arXiv:2501.07301).
final class QwenTags implements HeadForm {
    private static final double ROUNDING = 1e-3;

    private final HeadReader reader;
    private final String tag;
    private final int tagToken;
    private final String system;

    /// @param tag one token of the reader's, which the server picks out
    /// @param system what the conversation begins with
    QwenTags(HeadReader reader, String tag, String system) {
        this.reader = reader;
        this.tag = tag;
        this.tagToken = reader.token(tag);
        this.system = system;
    }

    @Override
    public HeadReader reader() {
        return reader;
    }

    @Override
    public String version() {
        return "qwen-prm@1";
    }

    @Override
    public Activation activation() {
        return Activation.SERVED;
    }

    @Override
    public Laid lay(Question question, List<String> steps) {
        var solution =
                steps.stream().map(step -> untagged(step) + tag).collect(Collectors.joining());
        var text =
                reader.closed(
                        List.of(
                                Message.system(system),
                                Message.user(untagged(question.text())),
                                Message.assistant(solution)),
                        question.key());
        return new Laid(
                text,
                IntStream.range(0, text.size())
                        .filter(i -> text.at(i) == tagToken)
                        .boxed()
                        .toList());
    }

    /// A tag that a policy wrote must not end a step.
    private String untagged(String text) {
        return text.replace(tag, "").strip();
    }

    @Override
    public double score(List<Double> row) {
        if (row.size() != 2 || !(Math.abs(row.getFirst() + row.getLast() - 1) < ROUNDING)) {
            throw new EngineException(
                    "a step's two classes must have probabilities that add up to 1, got %s; is a process reward model with a head of two classes served?"
                            .formatted(row));
        }
        return Math.clamp(row.getLast(), 0, 1);
    }
}

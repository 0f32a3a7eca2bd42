package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.HeadReader.Activation;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Skywork-o1-Open-PRM: question and solution as plain lines, and a value at the end of each step's
/// last line whose sigmoid is the score. Lines inside a step get none, so that the count of scores
/// is that of steps.
final class SkyworkLines implements HeadForm {
    private final HeadReader reader;
    private final String begin;
    private final int lineBreak;
    private final Memory<String, Tokens> lines = new Memory<>();

    /// @param begin text before the question: the model's beginning token
    SkyworkLines(HeadReader reader, String begin) {
        this.reader = reader;
        this.begin = begin;
        this.lineBreak = reader.token("\n");
    }

    @Override
    public HeadReader reader() {
        return reader;
    }

    @Override
    public String version() {
        return "skywork@1";
    }

    @Override
    public Activation activation() {
        return Activation.RAW;
    }

    /// Each line is turned into tokens by itself, as in training, since its last word and the line
    /// break would else become one token.
    @Override
    public Laid lay(Question question, List<String> steps) {
        var asked = begin + question.text() + "\n";
        var read = read(asked, steps, question.key());
        var text = new ArrayList<>(read.getOrDefault(asked, Tokens.UNKNOWN).toList());
        var ends = new ArrayList<Integer>();
        for (String step : steps) {
            for (String line : step.strip().lines().toList()) {
                text.addAll(read.getOrDefault(line, Tokens.UNKNOWN).toList());
                text.add(lineBreak);
            }
            ends.add(text.size() - 1);
        }
        return new Laid(Tokens.of(text), ends);
    }

    /// All that is not empty of question and steps, each text once.
    private Map<String, Tokens> read(String asked, List<String> steps, String affinity) {
        var texts =
                Stream.concat(
                                Stream.of(asked),
                                steps.stream().flatMap(step -> step.strip().lines()))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
        var tokens =
                reader.texts()
                        .all(
                                texts.stream()
                                        .<Supplier<Tokens>>map(text -> () -> read(text, affinity))
                                        .toList());
        var read = new HashMap<String, Tokens>();
        for (int i = 0; i < texts.size(); i++) {
            read.put(texts.get(i), tokens.get(i));
        }
        return read;
    }

    private Tokens read(String text, String affinity) {
        return lines.recall(text)
                .orElseGet(() -> {
                    var tokens = reader.plain(text, affinity);
                    lines.remember(text, tokens);
                    return tokens;
                });
    }

    @Override
    public double score(List<Double> row) {
        if (row.size() != 1 || !Double.isFinite(row.getFirst())) {
            throw new EngineException(
                    "a step's value must be one finite number, got %s; is a value head served?"
                            .formatted(row));
        }
        return 1 / (1 + Math.exp(-row.getFirst()));
    }
}

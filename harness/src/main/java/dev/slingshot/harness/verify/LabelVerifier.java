package dev.slingshot.harness.verify;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.harness.engine.LabelReader.Chance;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A process verifier that is a language model: the score of a step is the chance that it would say
/// the good label and not the bad one after that step. What it said is remembered, and its tokens
/// are charged to every solution that has the step.
final class LabelVerifier implements Verifier {
    private final LabelReader reader;
    private final LabelForm form;
    private final LabelReader.Labels labels;
    private final VerifierCard card;
    private final SharedBeginning beginnings = new SharedBeginning();
    private final Memory<Tokens, Chance> memory = new Memory<>();

    /// @param name as in the suite
    /// @param good label, one token of the reader's
    LabelVerifier(String name, LabelReader reader, LabelForm form, String good, String bad) {
        this.reader = reader;
        this.form = form;
        this.labels = new LabelReader.Labels(reader.token(good), reader.token(bad));
        this.card =
                ModelVerifierCard.process(
                        name,
                        Aggregation.LAST,
                        reader.model(),
                        Map.of(
                                "dialogue",
                                form.version(),
                                "labels",
                                "%s (%d), %s (%d)"
                                        .formatted(good, labels.good(), bad, labels.bad())));
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        Counts.asked(card.name(), steps, known);
        var texts =
                reader.texts()
                        .all(
                                IntStream.rangeClosed(known + 1, steps.size())
                                        .mapToObj(end -> before(question, steps.subList(0, end)))
                                        .toList());
        var chances = chances(texts, question);
        return new Scores(
                chances.stream().map(Chance::good).toList(),
                chances.stream().map(Chance::usage).reduce(Usage.NONE, Usage::plus),
                texts.getLast().size(),
                beginnings.of(question, reader.texts(), some -> before(question, some)));
    }

    private Supplier<Tokens> before(Question question, List<String> steps) {
        return () -> form.before(reader, question, steps);
    }

    private List<Chance> chances(List<Tokens> texts, Question question) {
        var missing = texts.stream().filter(text -> memory.recall(text).isEmpty()).toList();
        var said = missing.isEmpty() ? List.<Chance>of() : ask(missing, question);
        var chances = new ArrayList<Chance>();
        for (Tokens text : texts) {
            int asked = missing.indexOf(text);
            chances.add(asked < 0 ? memory.recall(text).orElseThrow() : said.get(asked));
        }
        for (int i = 0; i < missing.size(); i++) {
            memory.remember(missing.get(i), said.get(i));
        }
        return chances;
    }

    private List<Chance> ask(List<Tokens> texts, Question question) {
        var said = reader.chances(texts, labels, question.key());
        Counts.agree(card.name(), said.size(), texts.size());
        return said;
    }
}

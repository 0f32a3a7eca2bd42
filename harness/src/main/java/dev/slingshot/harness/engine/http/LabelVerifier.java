package dev.slingshot.harness.engine.http;

import dev.slingshot.datasets.Question;
import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Usage;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/// A process verifier that is a language model: the score of a step is the chance that it would say
/// one label and not the other after that step. One call a step, each prefix once: what was scored
/// is remembered, and its tokens are charged to every solution that has it.
public final class LabelVerifier implements Verifier {
    private static final int REMEMBERED = 100_000;

    private final HttpPolicy model;
    private final LabelDialogue dialogue;
    private final VerifierCard card;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<List<String>, Dialect.Labelled> remembered =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<String>, Dialect.Labelled> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /// @param name as in the suite
    /// @param model of which only the card and the connection are used; closing it is the caller's
    public LabelVerifier(String name, HttpPolicy model, LabelDialogue dialogue) {
        this.model = model;
        this.dialogue = dialogue;
        card =
                new VerifierCard(
                        name,
                        VerifierCard.Kind.PROCESS,
                        true,
                        Aggregation.LAST,
                        card(model.model(), dialogue),
                        "");
    }

    private static ModelCard card(ModelCard model, LabelDialogue dialogue) {
        var identity = new TreeMap<>(model.identity());
        identity.put("dialogue", dialogue.label());
        return new ModelCard(
                model.name(), model.engine(), identity, model.shape(), model.deterministic());
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        var scores = new ArrayList<Double>();
        var usage = Usage.NONE;
        long pathTokens = 0;
        for (int end = known + 1; end <= steps.size(); end++) {
            var labelled = labelled(question, steps.subList(0, end));
            scores.add(labelled.chance());
            usage = usage.plus(labelled.usage());
            pathTokens = labelled.usage().promptTokens();
        }
        return new Scores(scores, usage, pathTokens, 0);
    }

    private Dialect.Labelled labelled(Question question, List<String> steps) {
        var key = new ArrayList<>(steps);
        key.addFirst(question.key() + "\n" + question.text());
        return recall(key)
                .orElseGet(() -> {
                    var labelled = model.dialect().label(dialogue.ask(question, steps));
                    remember(key, labelled);
                    return labelled;
                });
    }

    private Optional<Dialect.Labelled> recall(List<String> key) {
        lock.lock();
        try {
            return Optional.ofNullable(remembered.get(key));
        } finally {
            lock.unlock();
        }
    }

    private void remember(List<String> key, Dialect.Labelled labelled) {
        lock.lock();
        try {
            remembered.put(List.copyOf(key), labelled);
        } finally {
            lock.unlock();
        }
    }
}

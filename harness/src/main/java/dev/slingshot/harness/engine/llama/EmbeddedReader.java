package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The embedded model as a reader of labels. Texts of which each begins with the one before are
/// read in one pass.
public record EmbeddedReader(EmbeddedModel embedded) implements LabelReader {

    @Override
    public ModelCard model() {
        return embedded.card();
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return embedded.read(Prompt.of(messages));
    }

    @Override
    public Tokens plain(String text, String affinity) {
        var vocabulary = embedded.vocabulary();
        var start = IntStream.of(vocabulary.startToken()).filter(token -> token >= 0);
        return Tokens.of(start.toArray()).and(Tokens.of(vocabulary.tokenize(text, true)));
    }

    @Override
    public int token(String text) {
        return embedded.labelToken(text);
    }

    @Override
    public List<Chance> chances(List<Tokens> texts, Labels labels, String affinity) {
        var chances = new ArrayList<Chance>();
        for (List<Tokens> chain : chains(texts)) {
            var places = chain.stream().map(Tokens::size).toList();
            var scores =
                    embedded.labelProbabilities(
                            new LabelScoring(
                                    chain.getLast(),
                                    affinity.hashCode(),
                                    places,
                                    labels.good(),
                                    labels.bad()));
            chances.addAll(shared(scores, places));
        }
        return chances;
    }

    /// Each text pays for what it has more than the one before; the cache served the first.
    private static List<Chance> shared(Scores scores, List<Integer> places) {
        var chances = new ArrayList<Chance>();
        int before = 0;
        for (int i = 0; i < places.size(); i++) {
            int tokens = places.get(i) - before;
            long cached = i == 0 ? Math.min(tokens, scores.usage().cachedTokens()) : 0;
            chances.add(new Chance(scores.steps().get(i), new Usage(tokens, cached, 0)));
            before = places.get(i);
        }
        return chances;
    }

    static List<List<Tokens>> chains(List<Tokens> texts) {
        var chains = new ArrayList<List<Tokens>>();
        for (Tokens text : texts) {
            if (chains.isEmpty() || !begins(chains.getLast().getLast(), text)) {
                chains.add(new ArrayList<>());
            }
            chains.getLast().add(text);
        }
        return chains;
    }

    private static boolean begins(Tokens beginning, Tokens text) {
        int size = beginning.size();
        return size < text.size()
                && Arrays.equals(beginning.toArray(), 0, size, text.toArray(), 0, size);
    }
}

package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.HeadReader.Activation;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Together;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.ArrayList;
import java.util.List;

/// A language model served as a classifier between two tokens: its one class is the chance of the
/// good label. The server was told the labels when it started.
record ClassifierLabels(HeadReader head) implements LabelReader {

    @Override
    public ModelCard model() {
        return head.model();
    }

    @Override
    public Together texts() {
        return head.texts();
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return head.conversation(messages, affinity);
    }

    @Override
    public Tokens plain(String text, String affinity) {
        return head.plain(text, affinity);
    }

    @Override
    public int token(String text) {
        return head.token(text);
    }

    @Override
    public List<Chance> chances(List<Tokens> texts, Labels labels, String affinity) {
        var rows = head.classes(texts, Activation.SERVED, affinity);
        Counts.agree(model().name(), rows.values().size(), texts.size());
        var chances = new ArrayList<Chance>();
        for (int i = 0; i < texts.size(); i++) {
            long cached = i == 0 ? Math.min(texts.get(0).size(), rows.usage().cachedTokens()) : 0;
            chances.add(
                    new Chance(
                            chance(rows.values().get(i)),
                            new Usage(texts.get(i).size(), cached, 0)));
        }
        return chances;
    }

    private static double chance(List<Double> row) {
        if (row.size() != 1) {
            throw new EngineException(
                    "a classifier between two labels has one class, this one gave %d: %s; serve it with from_2_way_softmax"
                            .formatted(row.size(), row));
        }
        return row.getFirst();
    }
}

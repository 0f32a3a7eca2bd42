package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Tokens;
import java.util.List;

/// A reader that is asked for one text after the other.
record InTurn(LabelReader reader) implements LabelReader {

    @Override
    public ModelCard model() {
        return reader.model();
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return reader.conversation(messages, affinity);
    }

    @Override
    public Tokens plain(String text, String affinity) {
        return reader.plain(text, affinity);
    }

    @Override
    public int token(String text) {
        return reader.token(text);
    }

    @Override
    public List<Chance> chances(List<Tokens> texts, Labels labels, String affinity) {
        return texts.stream()
                .flatMap(text -> reader.chances(List.of(text), labels, affinity).stream())
                .toList();
    }
}

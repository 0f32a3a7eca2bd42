package dev.slingshot.harness.verify;

import dev.slingshot.harness.engine.HeadReader;
import dev.slingshot.harness.engine.LabelReader;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A model whose tokens are characters and whose numbers are hashes of all it has read; it notes
/// what it was asked.
final class FakeModel implements LabelReader, HeadReader {
    private static final String TAG = "<extra_0>";
    private static final char TAG_TOKEN = '\uE000';

    final List<String> read = new ArrayList<>();
    final List<Labels> labels = new ArrayList<>();
    private final UnaryOperator<List<List<Double>>> twist;

    FakeModel() {
        this(rows -> rows);
    }

    /// @param twist what becomes of a head's numbers on their way
    FakeModel(UnaryOperator<List<List<Double>>> twist) {
        this.twist = twist;
    }

    @Override
    public ModelCard model() {
        return new ModelCard("fake", "fake", Map.of("file", "1"), ModelShape.UNKNOWN, true);
    }

    @Override
    public Tokens conversation(List<Message> messages, String affinity) {
        return ids(turns(messages) + "[ASSISTANT]");
    }

    @Override
    public Tokens closed(List<Message> messages, String affinity) {
        return ids(turns(messages));
    }

    private static String turns(List<Message> messages) {
        var text = new StringBuilder();
        messages.forEach(
                message -> text.append("[%s]%s[END]".formatted(message.role(), message.content())));
        return text.toString();
    }

    @Override
    public Tokens plain(String text, String affinity) {
        return ids(text);
    }

    @Override
    public int token(String text) {
        var tokens = ids(text);
        if (tokens.size() != 1) {
            throw new IllegalStateException(text + " is no token");
        }
        return tokens.at(0);
    }

    @Override
    public List<Chance> chances(List<Tokens> texts, Labels asked, String affinity) {
        labels.add(asked);
        texts.forEach(text -> read.add(text(text)));
        return texts.stream()
                .map(text -> new Chance(hash(text, text.size()), new Usage(text.size(), 0, 0)))
                .toList();
    }

    @Override
    public Rows classes(List<Tokens> texts, Activation activation, String affinity) {
        texts.forEach(text -> read.add(text(text)));
        var rows =
                texts.stream()
                        .map(text -> List.of(served(hash(text, text.size()), activation)))
                        .toList();
        long tokens = texts.stream().mapToLong(Tokens::size).sum();
        return new Rows(twist.apply(rows), new Usage(tokens, 0, 0));
    }

    /// Two classes at each tag, or a value at each token.
    @Override
    public Rows tokens(Tokens text, Activation activation, String affinity) {
        read.add(text(text));
        var rows =
                IntStream.range(0, text.size())
                        .filter(i -> activation == Activation.RAW || text.at(i) == TAG_TOKEN)
                        .mapToObj(i -> row(hash(text, i + 1), activation))
                        .toList();
        return new Rows(twist.apply(rows), new Usage(text.size(), 0, 0));
    }

    private static List<Double> row(double hash, Activation activation) {
        return activation == Activation.RAW
                ? List.of(served(hash, activation))
                : List.of(1 - hash, hash);
    }

    private static double served(double hash, Activation activation) {
        return activation == Activation.RAW ? 20 * hash - 10 : hash;
    }

    private static double hash(Tokens text, int end) {
        return (Seeds.of(7, text(text).substring(0, end)) >>> 11) * 0x1p-53;
    }

    static Tokens ids(String text) {
        return Tokens.of(text.replace(TAG, "" + TAG_TOKEN).chars().toArray());
    }

    private static String text(Tokens tokens) {
        var text = new StringBuilder();
        IntStream.of(tokens.toArray()).forEach(token -> text.append((char) token));
        return text.toString();
    }
}

package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import dev.slingshot.harness.engine.llama.chat.ChatTemplate;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Tokens;
import java.util.List;
import java.util.stream.IntStream;

/// Turns a conversation and the beginning of an answer into the tokens the model reads.
///
/// Names of control tokens become tokens where the template writes them, and plain text where a
/// user or a model wrote them. Pieces of an answer that this engine sampled are read from their
/// ids, since the same text can be spelled by other tokens.
final class PromptReader {
    /// A noncharacter of Unicode, which no text has to contain: it parts the names of control
    /// tokens in contents.
    private static final String GUARD = "\uFDD0";

    private final Vocabulary vocabulary;
    private final ChatTemplate template;

    PromptReader(Vocabulary vocabulary, ChatTemplate template) {
        this.vocabulary = vocabulary;
        this.template = template;
    }

    Tokens read(Prompt prompt) {
        var rendered =
                new StringBuilder(
                        template.render(
                                prompt.messages().stream()
                                        .map(message ->
                                                new Message(
                                                        message.role(), guarded(message.content())))
                                        .toList()));
        var pieces = prompt.prefill();
        int known = 0;
        while (known < pieces.size() && pieces.get(known).tokens().size() == 0) {
            rendered.append(guarded(pieces.get(known).text()));
            known++;
        }
        var ids = IntStream.builder();
        start(rendered.toString(), ids);
        for (var piece : pieces.subList(known, pieces.size())) {
            tokens(piece).forEach(ids::add);
        }
        return Tokens.of(ids.build().toArray());
    }

    private void start(String rendered, IntStream.Builder ids) {
        int first = -1;
        for (String part : rendered.split(GUARD, -1)) {
            int[] tokens = vocabulary.tokenize(part, true);
            if (first < 0 && tokens.length > 0) {
                first = tokens[0];
                int wanted = vocabulary.startToken();
                if (wanted >= 0 && first != wanted) {
                    ids.add(wanted);
                }
            }
            IntStream.of(tokens).forEach(ids::add);
        }
    }

    private IntStream tokens(Piece piece) {
        return IntStream.of(
                piece.tokens().size() > 0
                        ? piece.tokens().toArray()
                        : vocabulary.tokenize(piece.text(), false));
    }

    private String guarded(String content) {
        String plain = content.replace(GUARD, "");
        for (String control : controlsIn(plain)) {
            plain = plain.replace(control, control.charAt(0) + GUARD + control.substring(1));
        }
        return plain;
    }

    private List<String> controlsIn(String text) {
        return vocabulary.controls().stream()
                .filter(control -> control.length() > 1 && text.contains(control))
                .toList();
    }
}

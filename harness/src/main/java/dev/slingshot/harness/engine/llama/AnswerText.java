package dev.slingshot.harness.engine.llama;

import dev.slingshot.harness.engine.llama.binding.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The bytes of an answer as they come, watched for stop texts; characters may be spread over
/// several tokens.
final class AnswerText {
    private final Vocabulary vocabulary;
    private final List<byte[]> stops;
    private byte[] bytes = new byte[256];
    private int length;

    AnswerText(Vocabulary vocabulary, List<String> stops) {
        this.vocabulary = vocabulary;
        this.stops = stops.stream().map(stop -> stop.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /// Adds a token and says whether a stop text is now complete.
    boolean append(int token) {
        int before = length;
        int needed = length + vocabulary.pieceLength(token);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, needed * 2);
        }
        length = vocabulary.append(token, bytes, length);
        return stops.stream().anyMatch(stop -> appears(stop, before));
    }

    /// Whether `stop` ends behind `before`.
    private boolean appears(byte[] stop, int before) {
        for (int start = Math.max(0, before - stop.length + 1);
                start + stop.length <= length;
                start++) {
            if (Arrays.equals(bytes, start, start + stop.length, stop, 0, stop.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

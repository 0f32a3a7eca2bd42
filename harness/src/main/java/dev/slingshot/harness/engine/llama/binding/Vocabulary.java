package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A model's tokens, read once into Java: bytes of each piece and which tokens end a text; safe for
/// any number of threads.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class Vocabulary {
    private static final int PIECE_BYTES = 512;
    private final VocabularyFunctions functions;
    private final MemorySegment address;
    private final byte[][] pieces;
    private final BitSet ends = new BitSet();
    private final List<String> controls = new ArrayList<>();
    private final String startText;
    private final String endText;
    private final int bos;
    private final boolean addsBos;

    Vocabulary(VocabularyFunctions functions, MemorySegment address) {
        this.functions = functions;
        this.address = address;
        this.pieces = new byte[functions.size(address)][];
        this.bos = functions.bos(address);
        this.addsBos = functions.addsBos(address);
        this.startText = bos < 0 ? "" : name(bos);
        int eos = functions.eos(address);
        this.endText = eos < 0 ? "" : name(eos);
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(PIECE_BYTES);
            for (int token = 0; token < pieces.length; token++) {
                pieces[token] = read(token, buffer);
                ends.set(token, functions.endsGeneration(address, token));
                if (functions.isControl(address, token)) {
                    controls.add(name(token));
                }
            }
        }
    }

    /// A control token such as `<|im_end|>` has no text of its own in an answer: its piece is
    /// empty.
    private byte[] read(int token, MemorySegment buffer) {
        int length = functions.piece(address, token, buffer, false);
        if (length < 0) {
            throw new ConfigurationException(
                    "token %d has a text of %d bytes, more than any we know"
                            .formatted(token, -length));
        }
        return buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private String name(int token) {
        var text = functions.text(address, token);
        return NativeCalls.isNull(text) ? "" : text.reinterpret(PIECE_BYTES).getString(0);
    }

    /// Names of the control tokens, such as `<|im_start|>`: in a user's text they must not become
    /// the tokens.
    public List<String> controls() {
        return List.copyOf(controls);
    }

    /// The name of the token a text starts with, for templates that print it; empty if there is
    /// none.
    public String startText() {
        return startText;
    }

    /// The name of the token a text ends with.
    public String endText() {
        return endText;
    }

    public int size() {
        return pieces.length;
    }

    /// The bytes of one token; several tokens may share one character.
    public byte[] piece(int token) {
        return pieces[token].clone();
    }

    /// Copies the bytes of one token behind `length` in `target`, which has room for them, and
    /// returns the new length.
    public int append(int token, byte[] target, int length) {
        byte[] piece = pieces[token];
        System.arraycopy(piece, 0, target, length, piece.length);
        return length + piece.length;
    }

    public int pieceLength(int token) {
        return pieces[token].length;
    }

    public boolean endsGeneration(int token) {
        return ends.get(token);
    }

    /// The token a text starts with, or -1 where the model has none or does not want it.
    public int startToken() {
        return addsBos ? bos : -1;
    }

    /// Text to tokens. With `special`, names such as `<|im_start|>` become control tokens: only for
    /// texts of a template, never for what a user or a model wrote. No start token is added.
    public int[] tokenize(String text, boolean special) {
        if (text.isEmpty()) {
            return new int[0];
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var source = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            var tokens = arena.allocate(ValueLayout.JAVA_INT, bytes.length + 8L);
            int count = functions.tokenize(address, source, tokens, special);
            if (count < 0) {
                throw new ConfigurationException(
                        "llama.cpp could not turn a text of %d bytes into tokens"
                                .formatted(bytes.length));
            }
            return tokens.asSlice(0, (long) count * Integer.BYTES).toArray(ValueLayout.JAVA_INT);
        }
    }

    /// Tokens to text; bytes that are no UTF-8 become replacement characters.
    public String text(int... tokens) {
        int length = 0;
        for (int token : tokens) {
            length += pieces[token].length;
        }
        byte[] bytes = new byte[length];
        int at = 0;
        for (int token : tokens) {
            at = append(token, bytes, at);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

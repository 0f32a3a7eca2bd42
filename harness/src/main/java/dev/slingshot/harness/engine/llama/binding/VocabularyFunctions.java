package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The C functions about a vocabulary: text to tokens, tokens to bytes, special tokens.
final class VocabularyFunctions {
    private final MethodHandle size;
    private final MethodHandle tokenize;
    private final MethodHandle piece;
    private final MethodHandle endsGeneration;
    private final MethodHandle isControl;
    private final MethodHandle text;
    private final MethodHandle bos;
    private final MethodHandle eos;
    private final MethodHandle addsBos;

    VocabularyFunctions(NativeCalls calls) {
        size = calls.function("llama_vocab_n_tokens", JAVA_INT, ADDRESS);
        tokenize =
                calls.function(
                        "llama_tokenize",
                        JAVA_INT,
                        ADDRESS,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_BOOLEAN,
                        JAVA_BOOLEAN);
        piece =
                calls.function(
                        "llama_token_to_piece",
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_BOOLEAN);
        endsGeneration = calls.function("llama_vocab_is_eog", JAVA_BOOLEAN, ADDRESS, JAVA_INT);
        isControl = calls.function("llama_vocab_is_control", JAVA_BOOLEAN, ADDRESS, JAVA_INT);
        text = calls.function("llama_vocab_get_text", ADDRESS, ADDRESS, JAVA_INT);
        bos = calls.function("llama_vocab_bos", JAVA_INT, ADDRESS);
        eos = calls.function("llama_vocab_eos", JAVA_INT, ADDRESS);
        addsBos = calls.function("llama_vocab_get_add_bos", JAVA_BOOLEAN, ADDRESS);
    }

    int size(MemorySegment vocabulary) {
        return intOf(size, vocabulary);
    }

    int bos(MemorySegment vocabulary) {
        return intOf(bos, vocabulary);
    }

    int eos(MemorySegment vocabulary) {
        return intOf(eos, vocabulary);
    }

    boolean addsBos(MemorySegment vocabulary) {
        try {
            return (boolean) addsBos.invokeExact(vocabulary);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    boolean endsGeneration(MemorySegment vocabulary, int token) {
        return booleanOf(endsGeneration, vocabulary, token);
    }

    boolean isControl(MemorySegment vocabulary, int token) {
        return booleanOf(isControl, vocabulary, token);
    }

    MemorySegment text(MemorySegment vocabulary, int token) {
        try {
            return (MemorySegment) text.invokeExact(vocabulary, token);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int tokenize(
            MemorySegment vocabulary, MemorySegment text, MemorySegment tokens, boolean special) {
        try {
            return (int)
                    tokenize.invokeExact(
                            vocabulary,
                            text,
                            (int) text.byteSize(),
                            tokens,
                            (int) (tokens.byteSize() / Integer.BYTES),
                            false,
                            special);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    int piece(MemorySegment vocabulary, int token, MemorySegment buffer, boolean special) {
        try {
            return (int)
                    piece.invokeExact(
                            vocabulary, token, buffer, (int) buffer.byteSize(), 0, special);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static int intOf(MethodHandle handle, MemorySegment vocabulary) {
        try {
            return (int) handle.invokeExact(vocabulary);
        } catch (Throwable t) {
            throw broken(t);
        }
    }

    private static boolean booleanOf(MethodHandle handle, MemorySegment vocabulary, int token) {
        try {
            return (boolean) handle.invokeExact(vocabulary, token);
        } catch (Throwable t) {
            throw broken(t);
        }
    }
}

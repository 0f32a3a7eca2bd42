package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Optional;

/// One loaded GGUF file: read-only weights that any number of [LlamaContext]s may share; close it
/// after all of them.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class LlamaModel implements AutoCloseable {
    private static final int TEXT_BYTES = 1 << 12;
    private static final int TEMPLATE_BYTES = 1 << 20;
    final LlamaLibrary library;
    final MemorySegment address;
    private final Path file;
    private final Vocabulary vocabulary;
    private boolean closed;

    private LlamaModel(LlamaLibrary library, MemorySegment address, Path file) {
        this.library = library;
        this.address = address;
        this.file = file;
        this.vocabulary = new Vocabulary(library.vocabularies, library.models.vocabulary(address));
    }

    /// Loads `file`, which the caller has seen to be GGUF; `gpuLayers` of 0 keeps everything on the
    /// processor.
    public static LlamaModel load(LlamaLibrary library, Path file, int gpuLayers) {
        library.log.clear();
        try (var arena = Arena.ofConfined()) {
            var params = library.models.defaultParams(arena);
            params.set(ValueLayout.JAVA_INT, library.layouts.model().gpuLayers(), gpuLayers);
            var address = library.models.load(arena.allocateFrom(file.toString()), params);
            if (NativeCalls.isNull(address)) {
                throw new ConfigurationException(
                        "llama.cpp cannot load %s: %s. Fetch the file again, or choose another GGUF"
                                .formatted(file, library.log.tail()));
            }
            return checked(library, address, file);
        }
    }

    private static LlamaModel checked(LlamaLibrary library, MemorySegment address, Path file) {
        if (!library.models.isPlainDecoder(address)) {
            library.models.free(address);
            throw new ConfigurationException(
                    "%s is not a plain causal language model (encoder, recurrent, hybrid or diffusion); the embedded engine cannot fork its state"
                            .formatted(file));
        }
        return new LlamaModel(library, address, file);
    }

    public Path file() {
        return file;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Architecture, size and quantisation in llama.cpp's words.
    public String description() {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(TEXT_BYTES);
            library.models.description(address, buffer);
            return buffer.getString(0);
        }
    }

    /// The value of a key in the file's header, if it is there and no array.
    public Optional<String> metadata(String key) {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(TEXT_BYTES);
            int length = library.models.metadata(address, arena.allocateFrom(key), buffer);
            return length < 0 ? Optional.empty() : Optional.of(buffer.getString(0));
        }
    }

    /// The Jinja text of the chat template in the file.
    public Optional<String> chatTemplate() {
        var text = library.models.template(address);
        return NativeCalls.isNull(text)
                ? Optional.empty()
                : Optional.of(text.reinterpret(TEMPLATE_BYTES).getString(0));
    }

    public long sizeBytes() {
        return library.models.sizeBytes(address);
    }

    public long parameters() {
        return library.models.parameters(address);
    }

    /// How many tokens the model was trained to see at once.
    public int trainedContext() {
        return library.models.trainedContext(address);
    }

    public int layers() {
        return library.models.layers(address);
    }

    /// Width of the model's inner vectors.
    public int embedding() {
        return library.models.embedding(address);
    }

    /// Heads times numbers per head.
    public int attentionWidth() {
        int headSize = embedding() / Math.max(1, library.models.heads(address));
        return library.models.heads(address)
                * metadata(metadata("general.architecture").orElse("") + ".attention.key_length")
                        .map(Integer::parseInt)
                        .orElse(headSize);
    }

    /// Bytes that one token of one sequence occupies in the cache of keys and values, at 16 bits a
    /// number.
    public long cacheBytesPerToken() {
        var functions = library.models;
        String family = metadata("general.architecture").orElse("");
        int headSize = functions.embedding(address) / Math.max(1, functions.heads(address));
        long keys =
                metadata(family + ".attention.key_length")
                        .map(Long::parseLong)
                        .orElse((long) headSize);
        long values =
                metadata(family + ".attention.value_length")
                        .map(Long::parseLong)
                        .orElse((long) headSize);
        return (keys + values) * functions.headsKv(address) * functions.layers(address) * 2;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            library.models.free(address);
        }
    }
}

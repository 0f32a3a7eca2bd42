package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// Writes a GGUF file anew with 8-bit weights, the format that is fastest on processors and still
/// as good as the original.
public final class Requantiser {
    private static final int Q8_0 = 7;
    private final LlamaLibrary library;

    public Requantiser(LlamaLibrary library) {
        this.library = library;
    }

    /// Writes `to` from `from`; the same input gives the same bytes, whatever the number of
    /// threads.
    public void toQ8(Path from, Path to) {
        library.log.clear();
        try (var arena = Arena.ofConfined()) {
            var params = library.models.quantizeDefaults(arena);
            params.set(ValueLayout.JAVA_INT, StructLayouts.QUANTIZE_THREADS, 0);
            params.set(ValueLayout.JAVA_INT, StructLayouts.QUANTIZE_TYPE, Q8_0);
            params.set(ValueLayout.JAVA_BOOLEAN, StructLayouts.QUANTIZE_AGAIN, true);
            int code =
                    library.models.quantize(
                            arena.allocateFrom(from.toString()),
                            arena.allocateFrom(to.toString()),
                            params);
            if (code != 0) {
                throw new ConfigurationException(
                        "llama.cpp cannot requantise %s: %s".formatted(from, library.log.tail()));
            }
        }
    }
}

package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// The generations of llama.cpp's C interface that this binding speaks, and everything that differs
/// between them; what is not named here is the same in both.
@SuppressWarnings("restricted") // native access is this package's purpose
enum Generation {
    /// From v0.4.0 on: every sequence has a cache stream of its own, and code for several
    /// processors lies beside the library.
    STREAMS {
        @Override
        CacheFunctions cache(NativeCalls calls) {
            return new StreamCache(calls);
        }

        @Override
        List<String> kindsWithoutForks() {
            return List.of(
                    "llama_model_has_encoder",
                    "llama_model_is_recurrent",
                    "llama_model_is_hybrid",
                    "llama_model_is_diffusion");
        }

        @Override
        boolean requantises() {
            return true;
        }

        @Override
        List<String> loadCode(NativeCalls ggml, LibraryFolder files, NativeLog log) {
            try (var arena = Arena.ofConfined()) {
                ggml.procedure("ggml_backend_load_all_from_path", ADDRESS)
                        .invoke(arena.allocateFrom(files.folder().toString()));
            } catch (Throwable t) {
                throw broken(t);
            }
            return log.loadedBackends().stream()
                    .map(line -> line.substring(line.lastIndexOf('/') + 1))
                    .toList();
        }

        @Override
        String version(NativeCalls llama) {
            try {
                var text = (MemorySegment) llama.function("llama_version", ADDRESS).invoke();
                return NativeCalls.isNull(text) ? "unknown" : text.reinterpret(256).getString(0);
            } catch (Throwable t) {
                throw broken(t);
            }
        }
    },

    /// The spring of 2025, build 4916: one cache for all sequences, one processor code inside the
    /// library, and nothing to requantise with.
    SHARED_CACHE {
        @Override
        CacheFunctions cache(NativeCalls calls) {
            return new SharedCache(calls);
        }

        @Override
        List<String> kindsWithoutForks() {
            return List.of("llama_model_has_encoder", "llama_model_is_recurrent");
        }

        @Override
        boolean requantises() {
            return false;
        }

        @Override
        List<String> loadCode(NativeCalls ggml, LibraryFolder files, NativeLog log) {
            return List.of(String.valueOf(files.llama().getFileName()));
        }

        @Override
        String version(NativeCalls llama) {
            return "b" + llama.variable("LLAMA_BUILD_NUMBER", JAVA_INT).get(JAVA_INT, 0);
        }
    };

    abstract CacheFunctions cache(NativeCalls calls);

    /// Functions that tell the kinds of models whose state cannot be forked.
    abstract List<String> kindsWithoutForks();

    /// Whether `llama_model_quantize` is there.
    abstract boolean requantises();

    /// Loads the code for this processor and its devices; returns the names of its files.
    abstract List<String> loadCode(NativeCalls ggml, LibraryFolder files, NativeLog log);

    abstract String version(NativeCalls llama);
}

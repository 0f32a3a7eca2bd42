package dev.slingshot.harness.engine.llama.binding;

import static dev.slingshot.harness.engine.llama.binding.NativeCalls.broken;
import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// llama.cpp, loaded into this process once and for good: a second library in the same process is
/// refused.
///
/// Loading checks the structure layouts before any of them is used; see [StructLayouts], and
/// [Generation] for the interfaces it speaks. Needs `--enable-native-access`.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class LlamaLibrary {
    private static @Nullable LlamaLibrary loaded;

    final NativeLog log = new NativeLog();
    final StructLayouts layouts;
    final ModelFunctions models;
    final VocabularyFunctions vocabularies;
    final ContextFunctions contexts;
    final CacheFunctions cache;
    private final LibraryFolder files;
    private final String version;
    private final List<String> code;

    private LlamaLibrary(LibraryFolder files, KnownBuild build) {
        var generation = build.generation();
        this.files = files;
        this.layouts = build.layouts();
        open(files.base());
        var ggml = open(files.ggml());
        var llama = open(files.llama());
        this.models = new ModelFunctions(llama, generation, layouts);
        this.vocabularies = new VocabularyFunctions(llama);
        this.contexts = new ContextFunctions(llama, layouts);
        this.cache = generation.cache(llama);
        try (var arena = Arena.ofConfined()) {
            llama.procedure("llama_log_set", ADDRESS, ADDRESS)
                    .invoke(log.callback(), MemorySegment.NULL);
            checkLayouts(arena);
            this.code = generation.loadCode(ggml, files, log);
            llama.procedure("llama_backend_init").invoke();
            this.version = generation.version(llama);
        } catch (Throwable t) {
            throw broken(t);
        }
        if (code.isEmpty()) {
            throw new ConfigurationException(
                    "llama.cpp found no processor code it can run in %s: %s"
                            .formatted(files.folder(), log.tail()));
        }
    }

    private void checkLayouts(Arena arena) {
        String where = files.llama().toString();
        StructLayouts.check(contexts.defaultParams(arena), layouts.context().defaults(), where);
        StructLayouts.check(models.defaultParams(arena), layouts.model().defaults(), where);
    }

    /// Loads the library of `files`, or returns the one loaded before. With `trustUnknown` a build
    /// that is not in our table is given the newest layouts, after checking that its defaults sit
    /// where they should.
    public static synchronized LlamaLibrary load(LibraryFolder files, boolean trustUnknown) {
        var present = loaded;
        if (present != null) {
            if (!present.files.llamaSha256().equals(files.llamaSha256())) {
                throw new ConfigurationException(
                        "another llama.cpp is loaded already (%s); one process runs one build"
                                .formatted(present.files.llama()));
            }
            return present;
        }
        var known = KnownBuild.of(files.llamaSha256());
        if (known.isEmpty() && !trustUnknown) {
            throw new ConfigurationException(
                    "%s (sha256 %s) is not a build this version of Slingshot knows; its structures may differ and crash the JVM. Leave the library folder unset to fetch a known one, or trust this one explicitly"
                            .formatted(files.llama(), files.llamaSha256()));
        }
        var fresh = new LlamaLibrary(files, known.orElseGet(KnownBuild::newest));
        loaded = fresh;
        return fresh;
    }

    private static NativeCalls open(Path library) {
        try {
            return new NativeCalls(
                    SymbolLookup.libraryLookup(library, Arena.global()), library.toString());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "cannot load %s: %s; it may be for another system or need a newer C library"
                            .formatted(library, e.getMessage()));
        }
    }

    /// llama.cpp's own version text.
    public String version() {
        return version;
    }

    public LibraryFolder files() {
        return files;
    }

    /// Whether this build and its processor code were checked to give the same bits at any
    /// concurrency, for the weights they were checked with; no other promises to be reproducible.
    public boolean isExact() {
        return KnownBuild.exact(files.llamaSha256(), code);
    }

    /// Whether it can write a model anew with 8-bit weights.
    public boolean requantises() {
        return models.requantises();
    }

    /// Whether code for a device beside the processor was loaded.
    public boolean offers(Device device) {
        return switch (device) {
            case CPU, METAL -> true; // built in
            case CUDA, VULKAN ->
                    backends().stream().anyMatch(name -> name.contains("ggml-" + device.word()));
        };
    }

    /// Whether the system finds a shared library of that name.
    public static boolean loadable(String name) {
        try (var arena = Arena.ofConfined()) {
            var _ = SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The processor code that was chosen, such as `libggml-cpu-icelake.so`: other code gives other
    /// bits.
    public List<String> backends() {
        return code;
    }
}

package dev.slingshot.harness.engine.llama;

import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.engine.llama.files.Device;
import dev.slingshot.harness.engine.llama.files.SlingshotCache;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// What a user may say about the embedded engine.
///
/// @param model path of a GGUF file, or the name of a built-in model
/// @param libraryFolder a llama.cpp build to use instead of the fetched one
/// @param trustLibrary whether to use that build although this version of Slingshot does not know
///   its hash
/// @param device what to compute on; empty to take what is there
/// @param contextTokens longest sequence, prompt and answer together; part of what decides an
///   answer
/// @param contexts threads to compute on; empty for one per core
/// @param running sequences computed together in each; empty for as many as are fast and fit
/// @param measures what every completion carries beside its text
/// @param fetcher brings the library and built-in models
public record EmbeddedSettings(
        String model,
        Optional<Path> libraryFolder,
        boolean trustLibrary,
        Optional<Device> device,
        int contextTokens,
        OptionalInt contexts,
        OptionalInt running,
        Measures measures,
        SlingshotCache cache,
        Fetcher fetcher) {
    private static final int CONTEXT_TOKENS = 1024;

    /// A model with everything else as it suits this machine.
    public static EmbeddedSettings of(String model) {
        return new EmbeddedSettings(
                model,
                Optional.empty(),
                false,
                Optional.of(Device.CPU),
                CONTEXT_TOKENS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Measures.NONE,
                SlingshotCache.ofThisMachine(),
                new Fetcher(FetchSettings.of(System.getenv()), FetchProgress.NONE));
    }

    public EmbeddedSettings withContextTokens(int tokens) {
        return new EmbeddedSettings(
                model,
                libraryFolder,
                trustLibrary,
                device,
                tokens,
                contexts,
                running,
                measures,
                cache,
                fetcher);
    }
}

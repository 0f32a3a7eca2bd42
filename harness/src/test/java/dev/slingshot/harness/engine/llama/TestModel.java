package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.fail;

import dev.slingshot.harness.engine.llama.binding.LlamaLibrary;
import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.harness.engine.llama.files.SlingshotCache;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The real library and model for tests, from Slingshot's cache alone; tests that need them are
/// skipped, loudly, where it is empty.
///
/// With SLINGSHOT_REQUIRE_MODEL=1 in the environment (or as a system property) they fail instead.
final class TestModel {
    private static final String LIBRARY = "llama.cpp/node-llama-cpp-linux-x64-3.22.1";
    private static final String MODEL =
            "models/SmolLM2-135M-Instruct.Q8_0-of-b179c952/SmolLM2-135M-Instruct.Q8_0.gguf";
    private static @Nullable LlamaModel model;

    private TestModel() {}

    static synchronized LlamaModel model() {
        var present = model;
        if (present == null) {
            present = LlamaModel.load(library(), cached(MODEL), 0);
            model = present;
        }
        return present;
    }

    static LlamaLibrary library() {
        return LlamaLibrary.load(LibraryFolder.of(libraryFolder()), false);
    }

    static Path libraryFolder() {
        return cached(LIBRARY);
    }

    static Path modelFile() {
        return cached(MODEL);
    }

    private static Path cached(String name) {
        var place = SlingshotCache.ofThisMachine().folder().resolve(name);
        if (!Files.exists(place)) {
            String message =
                    "%s is missing: open the embedded model once to fetch it, or set SLINGSHOT_CACHE"
                            .formatted(place);
            if ("1"
                    .equals(
                            System.getProperty(
                                    "SLINGSHOT_REQUIRE_MODEL",
                                    System.getenv("SLINGSHOT_REQUIRE_MODEL")))) {
                fail(message);
            }
            Assumptions.abort("SKIPPED, " + message);
        }
        return place;
    }
}

package dev.slingshot.harness.engine.llama.files;

import java.util.List;
import java.util.Optional;

/// A build of llama.cpp, where it came from, and why nothing before it was taken.
public record FoundLibrary(LibraryFolder folder, String source, List<String> passedOver) {
    public FoundLibrary {
        passedOver = List.copyOf(passedOver);
    }

    /// What to tell a user who does not get the usual build.
    public Optional<String> note() {
        return passedOver.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "llama.cpp comes from %s, older and slower: its answers depend on what else runs, and results are recorded as not reproducible. Passed over:%n  - %s"
                                .formatted(
                                        source,
                                        String.join(System.lineSeparator() + "  - ", passedOver)));
    }
}

package dev.slingshot.harness.engine.llama.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.fetch.FetchException;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibrarySearchTest {
    private static final Needs NOTHING = new Needs(0, List.of(), false);
    private static final Host NEW =
            new Host(true, "2.36", Optional.of(Set.of("avx2", "fma", "f16c", "bmi2")), _ -> true);

    @TempDir private Path folder = Path.of("");

    /// A source whose library is there or not.
    private record Fake(String name, Needs needs, Optional<LibraryFolder> library)
            implements LibrarySource {
        @Override
        public LibraryFolder get(SlingshotCache cache) {
            return library.orElseThrow(
                    () -> new FetchException("no " + name, List.of("npm is not installed")));
        }
    }

    private LibraryFolder library(String name) throws IOException {
        var place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("libjllama.so"), name);
        return LibraryFolder.of(place);
    }

    private FoundLibrary search(Host host, LibrarySource... sources) {
        return new LibrarySearch(host, List.of(sources)).find(new SlingshotCache(folder));
    }

    @Test
    void takes_the_first_without_a_word() throws IOException {
        var first = library("first");
        var found =
                search(
                        NEW,
                        new Fake("first", NOTHING, Optional.of(first)),
                        new Fake("second", NOTHING, Optional.of(library("second"))));
        assertThat(found.folder()).isEqualTo(first);
        assertThat(found.note()).isEmpty();
    }

    @Test
    void takes_the_next_where_one_cannot_be_had_and_says_why() throws IOException {
        var second = library("second");
        var found =
                search(
                        NEW,
                        new Fake("first", NOTHING, Optional.empty()),
                        new Fake("second", NOTHING, Optional.of(second)));
        assertThat(found.folder()).isEqualTo(second);
        assertThat(found.note().orElseThrow())
                .contains("second")
                .contains("first: npm is not installed")
                .contains("not reproducible");
    }

    @Test
    void fetches_nothing_that_cannot_run_here() throws IOException {
        var never = new Fake("first", new Needs(38, List.of(), false), Optional.empty());
        var found = search(NEW, never, new Fake("second", NOTHING, Optional.of(library("x"))));
        assertThat(found.passedOver())
                .containsExactly(
                        "first: it needs glibc 2.38 or newer, and this system has 2.36; use a newer system");
    }

    @Test
    void says_what_to_do_where_there_is_none() {
        var bare = new Host(true, "2.31", Optional.of(Set.of("avx")), _ -> false);
        var offline =
                new Fetcher(
                        FetchSettings.of(
                                Map.of(
                                        "SLINGSHOT_OFFLINE",
                                        "1",
                                        "SLINGSHOT_CACHE",
                                        folder.toString())),
                        FetchProgress.NONE);
        var search = LibrarySearch.on(bare, Platform.LINUX_X64, true, offline);
        assertThatThrownBy(() -> search.find(new SlingshotCache(folder)))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("needs glibc 2.34 or newer, and this system has 2.31")
                .hasMessageContaining("this processor lacks avx2, fma, f16c, bmi2")
                .hasMessageContaining("libgomp.so.1 cannot be loaded")
                .hasMessageContaining("apt-get install libgomp1")
                .hasMessageContaining("SLINGSHOT_MIRROR")
                .hasMessageContaining("SLINGSHOT_LLAMA_LIBRARY");
    }

    @Test
    void offers_a_processor_build_only_where_one_will_do() {
        var fetcher = new Fetcher(FetchSettings.of(Map.of()), FetchProgress.NONE);
        assertThat(LibrarySearch.on(NEW, Platform.LINUX_X64, true, fetcher).sources()).hasSize(2);
        assertThat(LibrarySearch.on(NEW, Platform.LINUX_X64_CUDA, false, fetcher).sources())
                .hasSize(1);
        assertThat(LibrarySearch.on(NEW, Platform.LINUX_ARM64, true, fetcher).sources()).hasSize(1);
    }

    @Test
    void another_c_library_and_other_systems_are_told_apart() {
        var needs = new Needs(34, List.of(), false);
        var musl = new Host(true, "", Optional.empty(), _ -> true);
        assertThat(needs.missingOn(musl)).singleElement().asString().contains("another C library");
        assertThat(needs.missingOn(new Host(false, "", Optional.empty(), _ -> true))).isEmpty();
        assertThat(needs.missingOn(new Host(true, "3.0", Optional.empty(), _ -> true))).isEmpty();
    }

    @Test
    void reads_what_the_processor_can_do() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("cpuinfo"),
                        "processor\t: 0\nflags\t\t: fpu avx2 fma\nbugs\t\t: none\n\nprocessor\t: 1\n");
        assertThat(Host.flags(file)).contains(Set.of("fpu", "avx2", "fma"));
        assertThat(Host.flags(folder.resolve("none"))).isEmpty();
    }
}

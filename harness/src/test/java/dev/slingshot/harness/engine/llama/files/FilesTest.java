package dev.slingshot.harness.engine.llama.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilesTest {
    @TempDir private Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    @Test
    void makes_a_thing_once_however_many_ask() throws Exception {
        var cache = new SlingshotCache(folder);
        var made = new AtomicInteger();
        Callable<Path> ask =
                () ->
                        cache.get(
                                "thing",
                                workshop -> {
                                    made.incrementAndGet();
                                    return Files.writeString(workshop.resolve("x"), "done");
                                });
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future : pool.invokeAll(List.of(ask, ask, ask, ask))) {
                assertThat(future.get()).hasContent("done");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void leaves_nothing_half_made_behind() throws IOException {
        var cache = new SlingshotCache(folder);
        assertThatThrownBy(() ->
                        cache.get(
                                "a/thing",
                                workshop -> {
                                    Files.writeString(workshop.resolve("x"), "half");
                                    throw new IOException("the disk is full");
                                }))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the disk is full");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .allMatch(path -> path.toString().endsWith(".lock"));
        }
    }

    @Test
    void makes_a_dropped_thing_again() {
        var cache = new SlingshotCache(folder);
        SlingshotCache.Maker maker = workshop -> Files.createDirectory(workshop.resolve("x"));
        cache.get("thing", maker);
        cache.drop("thing");
        assertThat(folder.resolve("thing")).doesNotExist();
        assertThat(cache.get("thing", maker)).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "'version https://git-lfs.github.com/spec/v1', Git LFS pointer",
        "'<!DOCTYPE html><html><body></body></html>', web page",
        "'PK and the rest of an archive of some kind', zip archive",
        "'something else that is no model at all', convert_hf_to_gguf.py",
        "'GGUF', convert_hf_to_gguf.py"
    })
    void says_what_a_file_is_that_is_no_model(String content, String guess) throws IOException {
        var file = file("x.gguf", content);
        assertThatThrownBy(() -> new ModelFile(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("x.gguf is no GGUF model")
                .hasMessageContaining(guess);
    }

    @Test
    void says_that_a_model_is_not_there() {
        assertThatThrownBy(() -> new ModelFile(folder.resolve("none.gguf")))
                .hasMessageContaining("cannot read the model");
    }

    @Test
    void says_which_library_a_folder_lacks() throws IOException {
        file("libllama.so", "x");
        assertThatThrownBy(() -> LibraryFolder.of(folder))
                .hasMessageContaining("holds no libggml-base");
        file("libggml-base.so", "x");
        file("libggml.v0.5.0.so", "x");
        file("libggml-cpu-zen4.so", "x");
        file("libllama-common.so", "x");
        var found = LibraryFolder.of(folder);
        assertThat(found.ggml()).hasFileName("libggml.v0.5.0.so");
        assertThat(found.llama()).hasFileName("libllama.so");
    }

    @Test
    void a_build_inside_one_library_is_all_three() throws IOException {
        var whole = file("libjllama.so", "x");
        var found = LibraryFolder.of(folder);
        assertThat(List.of(found.base(), found.ggml(), found.llama())).containsOnly(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, aarch64, MAC_ARM64",
        "Mac OS X, x86_64, MAC_X64",
        "Windows 11, amd64, WINDOWS_X64"
    })
    void knows_the_pinned_platforms(String system, String architecture, Platform expected) {
        assertThat(Platform.of(system, architecture)).isEqualTo(expected);
    }

    @Test
    void refuses_platforms_that_are_not_pinned() {
        assertThatThrownBy(() -> Platform.of("FreeBSD", "amd64"))
                .hasMessageContaining("no build of llama.cpp is pinned");
    }
}

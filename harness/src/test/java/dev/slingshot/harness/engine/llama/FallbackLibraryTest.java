package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import dev.slingshot.datasets.fetch.Artifacts;
import dev.slingshot.datasets.fetch.FetchException;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.engine.llama.files.LibraryFolder;
import dev.slingshot.harness.engine.llama.files.MavenLibrary;
import dev.slingshot.harness.engine.llama.files.SlingshotCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The library that comes through Maven, held against the pinned one, each in a process of its own.
///
/// The pinned one runs its code for processors with AVX2, which is what the other was compiled for.
/// Skipped, loudly, where the jar is not in the cache; with SLINGSHOT_REQUIRE_FALLBACK=1 that
/// fails.
final class FallbackLibraryTest {
    /// With 8-bit weights, another order of the same sums moves log-probabilities by .03 on average
    /// and .5 at most; a text read from another's cells moves them by 1 on average.
    private static final double ROUNDING = .1;

    @TempDir private static Path folder = Path.of("");
    private static Properties fallback = new Properties();
    private static Properties pinned = new Properties();

    @BeforeAll
    static void let_both_read_and_write() throws Exception {
        var library = fallbackLibrary();
        fallback = run(library.folder(), "fallback");
        pinned = run(withCodeForAvx2(TestModel.libraryFolder()), "pinned");
    }

    private static LibraryFolder fallbackLibrary() {
        var here = new HashMap<>(System.getenv());
        here.put("SLINGSHOT_OFFLINE", "1");
        var fetcher = new Fetcher(FetchSettings.of(here), FetchProgress.NONE);
        try {
            return new MavenLibrary(fetcher).get(new SlingshotCache(folder));
        } catch (FetchException absent) {
            String message =
                    "no %s in the cache: .ci/run puts it there"
                            .formatted(fetcher.cached(Artifacts.LLAMA_IN_MAVEN));
            if ("1".equals(System.getenv("SLINGSHOT_REQUIRE_FALLBACK"))) {
                fail(message, absent);
            }
            return Assumptions.abort("SKIPPED, " + message);
        }
    }

    private static Path withCodeForAvx2(Path library) throws IOException {
        var copy = Files.createDirectory(folder.resolve("avx2"));
        try (var files = Files.list(library)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.startsWith("libggml-cpu-") || name.contains("haswell")) {
                    Files.copy(file, copy.resolve(name));
                }
            }
        }
        return copy;
    }

    private static Properties run(Path library, String name) throws Exception {
        var out = folder.resolve(name + ".properties");
        var log = folder.resolve(name + ".log");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FallbackProgram.class.getName(),
                                library.toString(),
                                TestModel.modelFile().toString(),
                                out.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ends in time", name).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
        var found = new Properties();
        try (var in = Files.newBufferedReader(out)) {
            found.load(in);
        }
        return found;
    }

    private static double[] numbers(Properties found, String name) {
        return Arrays.stream(found.getProperty(name).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double mean(Properties found, String name) {
        return Arrays.stream(numbers(found, name)).average().orElseThrow();
    }

    @Test
    void is_the_build_its_layouts_were_read_from() {
        assertThat(fallback.getProperty("version")).isEqualTo("b4916");
        assertThat(fallback.getProperty("requantises")).isEqualTo("false");
    }

    @Test
    void is_not_called_exact() {
        assertThat(fallback.getProperty("exact")).isEqualTo("false");
        assertThat(pinned.getProperty("exact")).isEqualTo("true");
    }

    @Test
    void reads_a_text_as_the_pinned_one_does() {
        assertThat(numbers(fallback, "reading"))
                .hasSizeGreaterThan(80)
                .containsExactly(numbers(pinned, "reading"), within(1e-3));
    }

    @Test
    void answers_as_the_pinned_one_does() {
        assertThat(fallback.getProperty("greedy"))
                .contains("Paris")
                .isEqualTo(pinned.getProperty("greedy"));
    }

    @Test
    void scores_steps_as_the_pinned_one_does() {
        assertThat(numbers(fallback, "scores"))
                .hasSize(4)
                .containsExactly(numbers(pinned, "scores"), within(1e-2));
    }

    @Test
    void keeps_texts_apart_in_a_crowd() {
        for (String what : List.of("copies", "moves")) {
            assertThat(Integer.parseInt(fallback.getProperty(what))).as(what).isPositive();
        }
        assertThat(mean(fallback, "crowd")).isLessThan(ROUNDING);
        assertThat(mean(pinned, "crowd")).isZero();
    }

    @Test
    void restores_a_text_where_free_cells_are_scattered() {
        assertThat(numbers(fallback, "scattered")).hasSizeGreaterThan(30);
        assertThat(mean(fallback, "scattered")).isLessThan(ROUNDING);
        assertThat(mean(pinned, "scattered")).isZero();
    }
}

package dev.slingshot.datasets.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetsTest {
    @TempDir private Path folder;

    @Test
    void the_built_in_sets_need_nothing() {
        assertThat(load(DatasetRequest.named("quickstart")).problems()).hasSize(40);
        assertThat(load(DatasetRequest.named("arithmetic")).problems()).hasSize(110);
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> load(DatasetRequest.named("gms8k")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("unknown data set \"gms8k\"")
                .hasMessageContaining("gsm8k, gsm8k/train, math-500");
    }

    @Test
    void a_users_file_is_read_by_its_mapping() throws IOException {
        var mapping =
                new FieldMapping("q", "a", Optional.of("n"), Optional.empty(), List.of("topic"));
        Path file = file("{\"q\":\"1+1?\",\"a\":2,\"n\":7,\"topic\":\"sums\"}\n\n");
        var problems = load(DatasetRequest.ofFile("mine", file, mapping)).problems();
        assertThat(problems)
                .containsExactly(
                        new Problem("7", "mine", "1+1?", "2", "", Map.of("topic", "sums")));
    }

    @Test
    void a_missing_field_is_told_with_file_and_line() throws IOException {
        refuses(
                "{\"question\":\"a\",\"answer\":\"1\"}\n{\"question\":\"b\"}",
                "mine.jsonl:2: field \"answer\" is missing");
        refuses(
                "{\"question\":\"\",\"answer\":\"1\"}",
                "mine.jsonl:1: field \"question\" is empty");
        refuses("{\"question\":", "mine.jsonl:1: is not JSON");
        refuses("[1]", "mine.jsonl:1: is not a JSON object");
    }

    @Test
    void the_same_id_twice_is_refused() throws IOException {
        var mapping =
                new FieldMapping(
                        "question", "answer", Optional.of("id"), Optional.empty(), List.of());
        String row = "{\"id\":\"x\",\"question\":\"a\",\"answer\":\"1\"}\n";
        Path file = file(row + row);
        assertThatThrownBy(() -> load(DatasetRequest.ofFile("mine", file, mapping)))
                .hasMessageContaining("mine.jsonl:2: id \"x\" stands already in line 1");
    }

    @Test
    void rows_are_kept_by_tag_sampled_by_seed_and_limited() {
        var some = DatasetRequest.named("arithmetic").keeping("family", "sum3", "sum4");
        assertThat(load(some).problems()).hasSize(20);
        assertThat(load(some.keeping("level", "3")).problems()).hasSize(20);
        assertThat(ids(some.withSample(5, 1))).hasSize(5).isEqualTo(ids(some.withSample(5, 1)));
        assertThat(ids(some.withSample(5, 1))).isNotEqualTo(ids(some.withSample(5, 2)));
        assertThat(ids(some.withSample(9, 1))).containsAll(ids(some.withSample(5, 1)));
        assertThat(ids(some)).containsSubsequence(ids(some.withSample(5, 1)));
        assertThat(ids(some.withLimit(3))).isEqualTo(ids(some).subList(0, 3));
    }

    @Test
    void a_filter_that_nothing_meets_is_answered_with_what_there_is() {
        var wrong = DatasetRequest.named("arithmetic").keeping("family", "sum5");
        assertThatThrownBy(() -> load(wrong))
                .hasMessageContaining("no row has family \"sum5\"")
                .hasMessageContaining("sum3, sum3-big, sum4");
    }

    @Test
    void gsm8k_is_read_from_the_mirror() {
        Dataset gsm8k = mirrored("gsm8k");
        assertThat(gsm8k.problems()).hasSize(1_319);
        assertThat(gsm8k.problems().getFirst().reference()).isEqualTo("18");
        assertThat(gsm8k.problems().getFirst().solution()).contains("#### 18");
        assertThat(gsm8k.problems())
                .allMatch(problem -> problem.reference().matches("-?\\d+(\\.\\d+)?"));
        assertThat(mirrored("gsm8k/train").problems()).hasSize(7_473);
    }

    @Test
    void math_500_is_read_from_the_mirror() {
        Dataset math = mirrored("math-500");
        assertThat(math.problems()).hasSize(500);
        Problem first = math.problems().getFirst();
        assertThat(first.id()).isEqualTo("test/precalculus/807.json");
        assertThat(first.reference()).isEqualTo("\\left( 3, \\frac{\\pi}{2} \\right)");
        assertThat(first.tags()).isEqualTo(Map.of("level", "2", "subject", "Precalculus"));
    }

    private void refuses(String content, String message) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> load(DatasetRequest.ofFile("mine", file, FieldMapping.DEFAULT)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("mine.jsonl"), content);
    }

    private List<String> ids(DatasetRequest request) {
        return load(request).problems().stream().map(Problem::id).toList();
    }

    private Dataset load(DatasetRequest request) {
        return Datasets.load(request, new Fetcher(settings(), FetchProgress.NONE));
    }

    private Dataset mirrored(String name) {
        Optional<Path> mirror = mirror();
        Assumptions.assumeTrue(
                mirror.isPresent(),
                "no mirror of the data sets: set SLINGSHOT_MIRROR to a folder with gsm8k/ and math-500/");
        return Datasets.load(
                DatasetRequest.named(name),
                new Fetcher(settings().withMirror(mirror.orElseThrow()), FetchProgress.NONE));
    }

    private FetchSettings settings() {
        return FetchSettings.of(
                Map.of(
                        "SLINGSHOT_CACHE",
                        folder.resolve("cache").toString(),
                        "SLINGSHOT_OFFLINE",
                        "1"));
    }

    private static Optional<Path> mirror() {
        String named = System.getenv("SLINGSHOT_MIRROR");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/datasets"))) {
                return Optional.of(at.resolve("shared/datasets"));
            }
        }
        return Optional.empty();
    }
}

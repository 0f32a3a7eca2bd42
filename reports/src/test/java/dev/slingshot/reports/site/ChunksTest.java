package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.reports.fixture.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunksTest {
    @TempDir static Path folder;

    static WrittenSite site;

    @BeforeAll
    static void write() {
        site = WrittenSite.of(folder.resolve("site"), Fixture.saying(LongText.of(9_000)));
    }

    @Test
    void largeTracesLieInFilesOfTheirOwn() {
        assertThat(site.files()).anyMatch(path -> path.contains("/traces/"));
        assertThat(site.brokenLinks()).isEmpty();
    }

    @Test
    void everyChunkIsOneCallNamedByItsContent() {
        assertThat(site.files())
                .filteredOn(path -> path.contains("/traces/"))
                .allSatisfy(path -> {
                    assertThat(site.text(path)).startsWith("slingshotTrace({").endsWith("});\n");
                    assertThat(path).contains(Assets.hash(site.bytes(path)));
                });
    }

    @Test
    void pagesAndChunksHoldTheirBudgets() {
        assertThat(site.files())
                .allSatisfy(path ->
                        assertThat(site.zipped(path))
                                .as(path)
                                .isLessThan(path.contains("/traces/") ? 100_000 : 60_000));
    }
}

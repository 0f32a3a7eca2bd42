package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.reports.fixture.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir Path folder;

    @Test
    void writesAFirstPage() throws Exception {
        var index = Site.write(List.of(Fixture.small()), folder.resolve("site"));

        assertThat(Files.readString(index))
                .contains("<h1>Does a small model with search beat a big one?</h1>");
    }
}

package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.reports.fixture.Fixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'>&${7*7}<#if>\u202eevil\u0000";

    @TempDir static Path folder;

    static WrittenSite site;

    @BeforeAll
    static void write() {
        site = WrittenSite.of(folder.resolve("site"), Fixture.saying(HOSTILE));
    }

    @Test
    void isNeverMarkup() {
        assertThat(site.pages())
                .allSatisfy(path ->
                        assertThat(site.text(path))
                                .doesNotContain("<script>alert")
                                .doesNotContain("<img")
                                .doesNotContain("<#if>"));
    }

    @Test
    void isShownAsItIs() {
        assertThat(site.pages())
                .filteredOn(path -> path.contains("/problems/"))
                .allSatisfy(path ->
                        assertThat(site.text(path))
                                .contains("&lt;/script&gt;&lt;script&gt;alert(1)")
                                .contains("${7*7}"));
    }

    @Test
    void cannotTurnTheTextAroundIt() {
        assertThat(site.text("runs/quickstart-1/problems-arithmetic.html"))
                .containsPattern("<bdi>[^<]*alert");
    }

    @Test
    void leavesEveryLinkWhole() {
        assertThat(site.brokenLinks()).isEmpty();
    }
}

package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.reports.fixture.Fixture;
import dev.slingshot.reports.view.TraceRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir static Path folder;

    static WrittenSite small;
    static WrittenSite large;
    static WrittenSite two;

    @BeforeAll
    static void write() {
        small = WrittenSite.of(folder.resolve("small"), Fixture.small());
        large = WrittenSite.of(folder.resolve("large"), Fixture.large());
        two = WrittenSite.of(folder.resolve("two"), Fixture.small(), Fixture.other());
    }

    @Test
    void hasEveryPageOfARun() {
        assertThat(small.pages())
                .contains(
                        "index.html",
                        "leaderboard.html",
                        "methods.html",
                        "runs/quickstart-1/index.html",
                        "runs/quickstart-1/curve-arithmetic.html",
                        "runs/quickstart-1/difficulty-arithmetic.html",
                        "runs/quickstart-1/problems-arithmetic.html",
                        "runs/quickstart-1/seeds.html",
                        "runs/quickstart-1/grading.html");
        assertThat(small.pages())
                .filteredOn(path -> path.startsWith("runs/quickstart-1/problems/"))
                .hasSize(24);
    }

    @Test
    void showsWhereProfilesOfTheGraderPart() {
        assertThat(small.text("runs/quickstart-1/grading.html"))
                .containsSubsequence(
                        "Only flexible",
                        "Arithmetic",
                        "<td>strict</td>",
                        "<td class=\"num\">240</td><td class=\"num\">100</td>",
                        "<td class=\"num\">2</td><td class=\"num\">0</td><td class=\"num\">0.8</td>",
                        "runs/quickstart-1/problems/",
                        "correct: 12 (number, text)",
                        "unreadable: no answer (strict)");
        assertThat(two.text("runs/quickstart-2/grading.html"))
                .contains("No other profile was asked.");
    }

    @Test
    void answersTheQuestionOnTheFirstScreen() {
        assertThat(large.text("index.html"))
                .containsSubsequence(
                        "Does a small model with search beat a big one?",
                        "Ahead of 8B greedy:",
                        "1B + DVTS weighted from N=64 on",
                        "class=\"points\">",
                        "the FLOPs, 29 % of them the verifier",
                        "paired, n = 500, 3 seeds");
    }

    @Test
    void saysBetterOnlyWhereTheVerdictDoes() {
        int better =
                Math.toIntExact(
                        Fixture.large().comparisons().stream()
                                .filter(each -> each.difference().verdict().name().equals("BETTER"))
                                .count());
        int shown = large.text("index.html").split("<td class=\"tone better\">", -1).length - 1;
        assertThat(shown).isEqualTo(better);
    }

    @Test
    void everyPageOfASimulatedRunSaysSo() {
        assertThat(large.pages())
                .allSatisfy(path ->
                        assertThat(large.text(path)).contains("<strong>Simulated.</strong>"));
        assertThat(small.pages())
                .noneSatisfy(path -> assertThat(small.text(path)).contains("Simulated."));
    }

    @Test
    void givesTheSameBytesTwice() {
        var again = WrittenSite.of(folder.resolve("again"), Fixture.small());
        assertThat(again.files()).isEqualTo(small.files());
        assertThat(again.files())
                .allSatisfy(path -> assertThat(again.bytes(path)).isEqualTo(small.bytes(path)));
    }

    @Test
    void asksNoOtherServer() {
        for (var site : List.of(small, large, two)) {
            assertThat(site.files())
                    .filteredOn(path -> !path.endsWith(".js"))
                    .noneSatisfy(path ->
                            assertThat(site.text(path))
                                    .containsPattern(
                                            "(?i)(src|href|action|url)\\s*[=(]\\s*[\"']?(https?:)?//"));
        }
        assertThat(small.pages())
                .allSatisfy(path ->
                        assertThat(small.text(path))
                                .contains(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:")
                                .doesNotContainPattern("<[^>]+ style=")
                                .doesNotContainPattern("<[^>]+ on[a-z]+="));
    }

    @Test
    void everyLinkLeadsToAPage() {
        assertThat(small.brokenLinks()).isEmpty();
        assertThat(large.brokenLinks()).isEmpty();
        assertThat(two.brokenLinks()).isEmpty();
    }

    @Test
    void marksWhereTheReaderIsOnce() {
        assertThat(small.pages())
                .allSatisfy(path ->
                        assertThat(small.mainNavigation(path).split("aria-current", -1))
                                .hasSize(2));
    }

    @Test
    void holdsItsBudgets() {
        assertThat(large.files())
                .allSatisfy(
                        path -> assertThat(large.zipped(path)).as(path).isLessThan(budget(path)));
        assertThat(large.charts())
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(WrittenSite.zip(chart)).isLessThan(5_000));
    }

    private static int budget(String path) {
        return path.contains("/traces/")
                ? 100_000
                : path.endsWith(".js") ? 15_000 : path.endsWith(".css") ? 10_000 : 60_000;
    }

    @Test
    void aLimitLeavesTracesOutAndSaysSo(@TempDir Path place) {
        var limited =
                WrittenSite.of(
                        place.resolve("limited"), new TraceRoom.Limit(400_000), Fixture.small());
        var whole = WrittenSite.of(place.resolve("whole"), TraceRoom.Limit.NONE, Fixture.small());
        var problems =
                limited.pages().stream()
                        .filter(path -> path.startsWith("runs/quickstart-1/problems/"))
                        .toList();
        assertThat(whole.content())
                .allSatisfy(
                        (path, bytes) -> assertThat(bytes).as(path).isEqualTo(small.bytes(path)));
        assertThat(limited.files()).containsAll(whole.pages());
        assertThat(problems)
                .anySatisfy(path ->
                        assertThat(limited.text(path))
                                .contains("left out to keep this site small"));
        assertThat(problems).anySatisfy(path -> assertThat(limited.text(path)).contains("<svg"));
        assertThat(problems.stream().mapToInt(path -> limited.bytes(path).length).sum())
                .isLessThan(problems.stream().mapToInt(path -> whole.bytes(path).length).sum());
        assertThat(limited.brokenLinks()).isEmpty();
    }

    @Test
    void theDataBeginWithTheirSchema() {
        assertThat(small.text("leaderboard.json")).startsWith("{\n  \"schema\" : 1,\n  \"rows\"");
    }

    @Test
    void putsSeveralRunsOnOneLeaderboard() {
        assertThat(two.text("leaderboard.html"))
                .contains("Quickstart, second try")
                .containsOnlyOnce("<table class=\"board\"");
    }

    @Test
    void neverRanksACeiling() {
        assertThat(large.text("leaderboard.html"))
                .containsPattern(
                        "unranked\"[^>]*>\\s*<td class=\"rank\">–</td>\\s*<th scope=\"row\"><a [^>]*>1B <span class=\"method\">pass@N")
                .doesNotContainPattern(
                        "<td class=\"rank\">[0-9][^<]*</td>\\s*<th scope=\"row\"><a [^>]*>[^ ]+ <span class=\"method\">pass@N");
    }

    @Test
    void keepsTheOldSiteWhereTheNewOneFails() throws IOException {
        var place = folder.resolve("kept");
        WrittenSite.of(place, Fixture.small());
        var same = List.of(Fixture.small(), Fixture.small());

        assertThatThrownBy(() -> Site.write(same, place)).hasMessageContaining("same run twice");
        assertThat(place.resolve("index.html")).exists();
        try (var siblings = Files.list(folder)) {
            assertThat(siblings.filter(path -> path.getFileName().toString().startsWith(".site")))
                    .isEmpty();
        }
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        var place = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(place.resolve("thesis.txt"), "two years of work");

        assertThatThrownBy(() -> Site.write(List.<RunResult>of(Fixture.small()), place))
                .hasMessageContaining("holds something other than a report");
        assertThat(place.resolve("thesis.txt")).exists();
    }
}

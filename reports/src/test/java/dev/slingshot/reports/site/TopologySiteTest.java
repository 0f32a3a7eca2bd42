package dev.slingshot.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.rewarding.Rewarding;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.reports.fixture.FixtureShapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologySiteTest {
    @TempDir static Path folder;
    private static String page = "";
    private static String plain = "";

    @BeforeAll
    static void write() throws Exception {
        page = written("compared", Map.of("shaped-1", FixtureShapes.scaling()));
        plain = written("plain", Map.of());
    }

    private static String written(String name, Map<String, Scaling> scalings) throws Exception {
        var site = folder.resolve(name);
        Site.write(List.of(FixtureShapes.run()), scalings, site);
        return Files.readString(site.resolve("runs/shaped-1/topologies.html"));
    }

    @Test
    void every_way_of_choosing_is_a_row_with_its_interval() {
        var table = Rewarding.of(FixtureShapes.run(), FixtureShapes.scaling()).tables().getFirst();

        assertThat(page).contains("Choosing among topologies: 135M on arithmetic");
        table.lines()
                .forEach(line ->
                        assertThat(page)
                                .containsSubsequence(
                                        "<th scope=\"row\">"
                                                + line.way().replace("'", "&#39;")
                                                + "</th>",
                                        "<td class=\"num\">" + line.responses() + "</td>",
                                        "<b>%s</b> <span class=\"ci\">[%s, %s]</span>"
                                                .formatted(
                                                        percent(line.accuracy().mean()),
                                                        percent(line.accuracy().low()),
                                                        percent(line.accuracy().high()))));
        assertThat(table.lines()).hasSize(19);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    @Test
    void a_ceiling_stands_apart_and_the_base_is_compared_with_nothing() {
        assertThat(page)
                .contains(
                        "<tr class=\"ceiling\"><th scope=\"row\">some response is right (ceiling)")
                .containsSubsequence(
                        "<th scope=\"row\">one chain</th><td class=\"num\">1</td>",
                        "<td class=\"num acc\">–</td><td class=\"num\">– <span",
                        "<th scope=\"row\">one of any topology</th>");
    }

    @Test
    void tuning_rewarding_and_both_stand_side_by_side() {
        assertThat(page)
                .contains(
                        "Base, tuning, rewarding, hybrid",
                        "majority of all topologies<span class=\"remark\">arithmetic</span>")
                .doesNotContain("No tuned model was run");
    }

    @Test
    void without_a_tuned_model_the_page_says_so() {
        assertThat(plain)
                .contains("No tuned model was run: name a base and a tuned engine in the suite")
                .contains("No topology reward model of 135M was given")
                .doesNotContain("Base, tuning, rewarding, hybrid", "M-TRM picks");
    }

    @Test
    void win_rates_go_from_the_smallest_model_on_by_every_rule() {
        assertThat(page)
                .containsSubsequence(
                        "Win rate by model",
                        "<b>135M</b></td><td>135M</td><th scope=\"row\">fractional",
                        "strict",
                        "shared",
                        "posterior",
                        "<b>135M tuned</b></td><td>1.24B</td><th scope=\"row\">fractional");
    }

    @Test
    void the_same_run_gives_the_same_page() throws Exception {
        assertThat(written("again", Map.of("shaped-1", FixtureShapes.scaling()))).isEqualTo(page);
    }
}

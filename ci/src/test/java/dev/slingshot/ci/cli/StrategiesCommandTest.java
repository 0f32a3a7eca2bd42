package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.harness.derive.Bins;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.page.Pages;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selections;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StrategiesCommandTest {

    static Stream<String> names() {
        return new Pages(Searches.ALL, Selections.ALL).all().stream().map(Entry::name);
    }

    @Test
    void alone_it_lists_every_strategy_with_a_sentence() {
        var list = Cli.run("strategies");
        assertThat(list.code()).isZero();
        assertThat(list.out())
                .contains("beam  ", Searches.ALL.entries().getLast().summary(), "compute-optimal");
    }

    @Test
    void show_prints_the_page() {
        var page = Cli.run("strategies", "show", "beam");
        assertThat(page.code()).isZero();
        assertThat(page.out()).startsWith("# beam\n").contains("arXiv:2408.03314", "| `width` ");
    }

    @Test
    void an_unknown_strategy_is_a_mistake_with_the_nearest_one() {
        var typo = Cli.run("strategies", "show", "bem");
        assertThat(typo.code()).isEqualTo(Exit.MISTAKE);
        assertThat(typo.err()).contains("did you mean \"beam\"?");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_example_of_a_page_is_a_suite_without_a_mistake(String name) {
        var page = Cli.run("strategies", "show", name).out();
        var known = Catalogue.known();
        var suite = Suites.parse(name + ".md", suite(page), known, Map.of());
        assertThat(Plan.of(suite, known).cells()).isNotEmpty();
    }

    @Test
    void the_page_of_compute_optimal_names_all_bins() {
        assertThat(Cli.run("strategies", "show", "compute-optimal").out())
                .contains(Arrays.stream(Bins.values()).map(Bins::label).toList());
    }

    /// The example with what every suite says besides.
    private static String suite(String page) {
        String mark = "```yaml\nmatrix:\n";
        assertThat(page).contains(mark);
        int from = page.indexOf(mark) + mark.length();
        return """
        suite: page
        engines: {sim: {kind: simulated, model: sim-1b}}
        verifiers: {prm: {kind: simulated, model: sim-prm-8b}}
        matrix:
          datasets: [simulated]
          prompts: [cot-boxed@1]
        """
                + page.substring(from, page.indexOf("```", from));
    }
}

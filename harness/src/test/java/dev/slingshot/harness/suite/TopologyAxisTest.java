package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.topology.Range;
import dev.slingshot.strategies.topology.Topology;
import org.junit.jupiter.api.Test;

final class TopologyAxisTest {
    private static final String SHAPED =
            "prompts: [of-thoughts@1]\npolicies: [tiny]\nstrategies: [{search: sample, selections: majority}]\nbudgets: [4]\n";

    @Test
    void every_topology_is_a_cell_of_its_own() {
        var cells = plan("topologies: [chain, tree, graph]").cells();

        assertThat(cells.stream().map(PlannedCell::label))
                .containsExactly("sample chain", "sample tree", "sample graph");
        assertThat(cells.stream().map(cell -> cell.asked().orElseThrow().topology()))
                .containsExactly(Topology.values());
    }

    @Test
    void a_topology_may_have_ranges_of_its_own() {
        var tree =
                plan("topologies: [{shape: tree, label: wide, depth: 2, children: 4-6}]")
                        .cells()
                        .getFirst()
                        .asked()
                        .orElseThrow();

        assertThat(tree.label()).isEqualTo("wide");
        assertThat(tree.depth()).isEqualTo(Range.of(2));
        assertThat(tree.children()).isEqualTo(new Range(4, 6));
    }

    @Test
    void a_plain_prompt_asks_for_no_shape() {
        var cell = Fixture.plan("policies: [tiny]\nstrategies: [greedy]").cells().getFirst();

        assertThat(cell.asked()).isEmpty();
        assertThat(cell.label()).isEqualTo("greedy");
    }

    @Test
    void a_plain_prompt_cannot_ask_for_a_tree() {
        assertThatThrownBy(() ->
                        Fixture.plan(
                                "policies: [tiny]\nstrategies: [greedy]\ntopologies: [chain, tree]"))
                .hasMessageContaining("suite.yaml:")
                .hasMessageContaining(
                        "prompt \"equations@1\" asks for no shape of thought; topology tree needs of-thoughts@1")
                .hasMessageContaining("{prompt: equations@1, topology: tree}");
    }

    @Test
    void a_range_that_is_none_is_refused_where_it_stands() {
        assertThatThrownBy(() -> plan("topologies: [{shape: tree, depth: deep}]"))
                .hasMessageContaining("suite.yaml:")
                .hasMessageContaining("must be a number or a range such as 2-4, got \"deep\"");
        assertThatThrownBy(() -> plan("topologies: [{shape: tree, children: 1-3}]"))
                .hasMessageContaining("a tree has 2 or more children a thought");
    }

    @Test
    void an_unknown_topology_gets_a_suggestion() {
        assertThatThrownBy(() -> plan("topologies: [grap]"))
                .hasMessageContaining("unknown topology \"grap\"; did you mean \"graph\"?");
    }

    @Test
    void a_pairing_may_name_a_topology() {
        var plan =
                Plan.of(
                        Fixture.suite(
                                text("topologies: [chain, tree]")
                                        + "pairings:\n  - {challenger: {topology: tree}, baseline: {topology: chain}}\n"),
                        Fixture.KNOWN);

        assertThat(plan.pairings().getFirst().challenger().search()).isEqualTo("sample tree");
    }

    private static Plan plan(String topologies) {
        return Plan.of(Fixture.suite(text(topologies)), Fixture.KNOWN);
    }

    private static String text(String topologies) {
        return """
        suite: shapes
        engines:
          tiny: {kind: embedded, model: smollm2-135m}
        matrix:
          datasets: [quickstart]
        """
                + (SHAPED + topologies).indent(2);
    }
}

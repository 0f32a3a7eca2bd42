package dev.slingshot.harness.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.mtrm.Lessons;
import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.topology.ShapedPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RouteAxisTest {
    private static final Question APPLES = question("Ann has 12 apples and buys 13 more.");
    private static final Question PEARS = question("Ann has 13 pears and buys 14 more.");

    @TempDir static Path folder;
    private static String file = "";

    @BeforeAll
    static void train() {
        var path = folder.resolve("mtrm.json");
        MtrmFile.write(path, Lessons.model(40));
        file = path.toString();
    }

    @Test
    void a_routed_question_is_asked_what_its_topology_asks() {
        var cells =
                plan(
                                "small",
                                "topologies: [{shape: tree, depth: 2}, chain, {route: %s}]"
                                        .formatted(file))
                        .cells();

        assertThat(asked(cells.get(2), APPLES)).isEqualTo(asked(cells.get(0), APPLES));
        assertThat(asked(cells.get(2), PEARS)).isEqualTo(asked(cells.get(1), PEARS));
        assertThat(asked(cells.get(1), APPLES)).isNotEqualTo(asked(cells.get(0), APPLES));
        assertThat(cells.get(2).label()).isEqualTo("sample routed");
        assertThat(cells.get(2).asked()).isEmpty();
    }

    @Test
    void mixed_samples_ask_what_one_of_the_topologies_asks() {
        var cells = plan("small", "topologies: [chain, tree, graph, mixed]").cells();
        var found = new TreeSet<Integer>();
        for (long draw = 0; draw < 30; draw++) {
            var mixed = ask(cells.get(3), PEARS, draw);
            for (int i = 0; i < 3; i++) {
                if (ask(cells.get(i), PEARS, draw).equals(mixed)) {
                    found.add(i);
                }
            }
        }

        assertThat(found).containsExactly(0, 1, 2);
        assertThat(cells.get(3).label()).isEqualTo("sample mixed");
    }

    @Test
    void a_router_of_another_policy_is_refused() {
        assertThatThrownBy(() -> plan("tiny", "topologies: [chain, {route: %s}]".formatted(file)))
                .hasMessageContaining(
                        "topology routed was learned from responses of \"small\" and is to route \"tiny\"")
                .hasMessageContaining("any_policy: on");
    }

    @Test
    void unless_it_is_left_out_or_the_suite_insists() {
        String topologies = "topologies: [chain, {route: %s%s}]";

        assertThat(plan("tiny", topologies.formatted(file, ", any_policy: on")).cells()).hasSize(2);
        assertThat(
                        plan(
                                        "tiny",
                                        topologies.formatted(file, "")
                                                + "\nexclude: [{policy: tiny, topology: routed}]")
                                .cells())
                .hasSize(1);
    }

    @Test
    void a_verifier_of_another_policy_is_refused() {
        String verifier = "verifiers:\n  learned: {kind: mtrm, settings: {file: %s%s}}\n";

        assertThatThrownBy(() -> plan("tiny", "verifiers: [learned]", verifier.formatted(file, "")))
                .hasMessageContaining(
                        "verifier learned learned from responses of \"small\" and is to score \"tiny\"");
        assertThat(
                        plan(
                                        "tiny",
                                        "verifiers: [learned]",
                                        verifier.formatted(file, ", any_policy: on"))
                                .cells())
                .hasSize(1);
    }

    @Test
    void a_verifier_without_its_file_is_refused_in_one_line() {
        var without = "verifiers:\n  learned: {kind: mtrm, settings: {any_policy: on}}\n";

        assertThatThrownBy(() -> plan("small", "verifiers: [learned]", without))
                .hasMessageContaining(
                        "verifiers.learned.settings needs `file`, a text such as mtrm.json")
                .message()
                .doesNotContain("cannot be read");
        assertThatThrownBy(() -> plan("small", "verifiers: [mtrm]", ""))
                .hasMessageContaining(
                        "verifiers.mtrm.settings needs `file`, a text such as mtrm.json");
    }

    @Test
    void a_file_that_is_not_there_is_named_with_what_makes_it() {
        assertThatThrownBy(() -> plan("small", "topologies: [chain, {route: none.json}]"))
                .hasMessageContaining("none.json: cannot be read")
                .hasMessageContaining("slingshot train mtrm");
    }

    @Test
    void scaling_names_policies_and_models_of_them() {
        var scaling =
                Fixture.suite(
                                text(
                                        "small",
                                        "topologies: [chain, tree]",
                                        "scaling: {base: small, mtrm: %s}\n".formatted(file)))
                        .scaling();

        assertThat(scaling.base()).contains("small");
        assertThat(scaling.tuned()).isEmpty();
        assertThat(scaling.models()).hasSize(1);
    }

    @Test
    void scaling_that_compares_nothing_is_refused() {
        assertThatThrownBy(() ->
                        plan(
                                "small",
                                "topologies: [chain]",
                                "scaling: {base: small, tuned: small}\n"))
                .hasMessageContaining("base and tuned are the same policy");
        assertThatThrownBy(() -> plan("small", "topologies: [chain]", "scaling: {tuned: small}\n"))
                .hasMessageContaining("names a tuned policy and no base");
        assertThatThrownBy(() ->
                        plan(
                                "tiny",
                                "topologies: [chain]",
                                "scaling: {mtrm: %s}\n".formatted(file)))
                .hasMessageContaining(
                        "learned from responses of \"small\", and the matrix has no such policy; it has tiny");
    }

    private static List<Message> asked(PlannedCell cell, Question question) {
        return ask(cell, question, 5);
    }

    private static List<Message> ask(PlannedCell cell, Question question, long draw) {
        return ShapedPrompts.of(cell.prompt(), cell.topology()).messages(question, draw);
    }

    private static Question question(String text) {
        return new Question("1", "mine", text, Map.of());
    }

    private static Plan plan(String policy, String matrix, String... more) {
        return Plan.of(Fixture.suite(text(policy, matrix, more)), Fixture.KNOWN);
    }

    private static String text(String policy, String matrix, String... more) {
        String text =
                """
                suite: shapes
                engines:
                  %s: {kind: embedded, model: smollm2-135m}
                %smatrix:
                  datasets: [quickstart]
                  prompts: [of-thoughts@1]
                  policies: [%s]
                  strategies: [{search: sample, budgets: [4]}]
                """
                        .formatted(policy, String.join("", more), policy);
        return text + matrix.indent(2);
    }
}

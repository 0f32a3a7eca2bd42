package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a run of shapes to a trained model, a routed run, and the comparison, without any model.
final class TopologiesCommandTest {
    @TempDir static Path folder;
    private static Path suite = Path.of("");
    private static String run = "";

    @BeforeAll
    static void runAndTrain() throws IOException {
        suite = folder.resolve("shapes.yaml");
        run = folder.resolve("run").toString();
        Files.writeString(suite, text("chain, tree, graph", ""));
        ok("tag", suite.toString(), "--out", run, "--policy", "small", "--no-report");
        ok("train", "mtrm", run + "/tag", "--output", folder.resolve("mtrm.json").toString());
    }

    private static String text(String topologies, String more) {
        return """
        suite: shapes
        engines:
          small: {kind: simulated, model: sim-3b}
          large: {kind: simulated, model: sim-8b}
        %smatrix:
          datasets: [{name: simulated, limit: 24, label: sim/test}]
          prompts: [of-thoughts@1]
          policies: [small, large]
          strategies: [{search: sample, selections: [majority, oracle], budgets: [4]}]
          topologies: [%s]
          exclude: [{policy: large, topology: %s}]
        """
                .formatted(more, topologies, topologies.contains("route") ? "routed" : "graph");
    }

    private static Cli ok(String... words) {
        var cli = Cli.run(words);
        assertThat(cli.code()).as(cli.err()).isZero();
        return cli;
    }

    @Test
    void training_prints_what_the_model_is_worth_and_where_it_is() {
        var cli = ok("train", "mtrm", run + "/tag/tag.jsonl", "--output", folder + "/again.json");

        assertThat(cli.out())
                .contains("M-TRM of small: 24 questions, 288 responses of tag.jsonl")
                .contains("one response of the picked topology is right (held-out folds)")
                .contains("Brier score (held-out folds)")
                .contains("again.json");
        assertThat(folder.resolve("again.json"))
                .hasSameBinaryContentAs(folder.resolve("mtrm.json"));
    }

    @Test
    void figures_are_there_for_programs() {
        var cli = ok("train", "mtrm", run + "/tag", "--json", "--output", folder + "/json.json");

        assertThat(cli.out()).startsWith("{").contains("\"tagSha256\"", "\"figures\"");
    }

    @Test
    void a_file_that_is_no_tag_file_is_one_message() {
        var cli = Cli.run("train", "mtrm", suite.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("shapes.yaml:1: not a TAG record").doesNotContain("\tat ");
    }

    @Test
    void a_suite_routes_by_it_and_its_report_compares() throws IOException {
        var routed = folder.resolve("routed.yaml");
        Files.writeString(
                routed,
                text(
                        "chain, tree, graph, mixed, {route: mtrm.json}",
                        "scaling: {base: small, tuned: large, mtrm: mtrm.json}\n"));
        var done = ok("run", routed.toString(), "--out", run, "--no-report");
        var compared = ok("topologies", run);

        assertThat(done.out()).contains("sample routed, majority", "sample mixed, majority");
        assertThat(compared.out())
                .contains("small on sim/test (of-thoughts@1): 24 questions")
                .contains("one of the topology that the M-TRM picks")
                .contains("tuning, rewarding and both");
        assertThat(ok("topologies", run, "--json").out()).contains("slingshot-topologies/1");
    }

    @Test
    void a_model_of_another_policy_is_refused_in_the_suites_line() throws IOException {
        var wrong = folder.resolve("wrong.yaml");
        Files.writeString(
                wrong,
                text("chain, {route: mtrm.json}", "")
                        .replace("exclude", "exclude: []\n  # exclude"));
        var cli = Cli.run("plan", wrong.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err())
                .contains("learned from responses of \"small\" and is to route \"large\"");
    }
}

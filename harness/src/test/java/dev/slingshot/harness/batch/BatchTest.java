package dev.slingshot.harness.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.batch.Batch.Standing;
import dev.slingshot.harness.engine.llama.EmbeddedSettings;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.engine.simulated.http.ServerSettings;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import dev.slingshot.harness.run.Catalogue;
import dev.slingshot.harness.run.RunFolder;
import dev.slingshot.harness.run.RunReader;
import dev.slingshot.harness.run.StandardSupplies;
import dev.slingshot.harness.store.Export;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Suites answered by files. A simulated server plays the batch service.
class BatchTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Problem> PROBLEMS =
            SimulatedProblems.dataset().problems().subList(0, 4);
    private static final String SUITE =
            """
            suite: batched
            engines:
              one: {kind: openai, url: "http://127.0.0.1:1", model: sim-1b}
            verifiers:
              prm: {kind: simulated, model: sim-prm-8b}
            matrix:
              datasets: [{name: simulated, limit: 4}]
              prompts: [cot-boxed@1]
              verifiers: [prm]
              strategies: [STRATEGY]
              budgets: [4]
              seeds: 1
            """;
    private static final String SAMPLE = "{search: sample, selections: [majority, weighted]}";
    private static final String BEAM = "{search: beam, selections: [weighted]}";

    @TempDir Path folder;
    private final SimulatedServer service =
            SimulatedServer.start(
                    SimulatedModels.POLICIES.get("sim-1b").in(SimulatedWorld.of(PROBLEMS)),
                    PROBLEMS,
                    ServerSettings.of());

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_sampling_suite_takes_one_round() throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        assertThat(batch.export(file("calls"))).isEqualTo(standing(16, 0, 0));
        answer("calls", "answers");
        assertThat(batch.take(file("answers"))).isEqualTo(standing(0, 16, 4));
        assertThat(batch.export(file("calls"))).isEqualTo(standing(0, 0, 4));
        assertThat(file("calls")).isEmptyFile();
        var result = RunReader.read(batch.folder());
        assertThat(result.trials()).hasSize(4);
        assertThat(result.rows()).allSatisfy(row -> assertThat(row.missing()).isZero());
    }

    @Test
    void answers_of_a_simulated_model_make_the_run_a_simulated_one()
            throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        assertThat(RunReader.read(batch.folder()).simulated()).isFalse();
        answer("calls", "answers");
        batch.take(file("answers"));
        assertThat(RunReader.read(batch.folder()).simulated()).isTrue();
    }

    @Test
    void answers_of_another_set_up_are_refused_in_a_later_file()
            throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        var lines = Files.readAllLines(file("answers"));
        Files.write(file("answers"), lines.subList(0, 8));
        batch.take(file("answers"));
        Files.write(file("answers"), lines.subList(8, 16));
        rewrite("simulated-1", "simulated-2");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("was simulated-1 and is simulated-2 now");
    }

    @Test
    void a_call_says_all_that_decides_its_answer() throws IOException {
        batch(BEAM).export(file("calls"));
        var line = MAPPER.readTree(Files.readAllLines(file("calls")).getFirst());
        assertThat(line.path("custom_id").asString()).matches("[0-9a-f]{64}");
        assertThat(line.path("method").asString()).isEqualTo("POST");
        assertThat(line.path("url").asString()).isEqualTo("/v1/chat/completions");
        var body = line.path("body");
        assertThat(body.path("model").asString()).isEqualTo("sim-1b");
        assertThat(body.path("n").asInt()).isEqualTo(1);
        assertThat(body.path("seed").asLong(-1)).isBetween(0L, (1L << 31) - 1);
        for (String field : List.of("temperature", "top_p", "top_k", "min_p", "max_tokens")) {
            assertThat(body.path(field).isNumber()).as(field).isTrue();
        }
        assertThat(body.path("stop").path(0).asString()).isEqualTo("\n\n");
        assertThat(body.path("messages").isEmpty()).isFalse();
    }

    @Test
    void a_search_takes_a_round_for_each_step() throws IOException, InterruptedException {
        var batch = batch(BEAM);
        int rounds = 0;
        while (batch.export(file("calls")).pending() > 0) {
            answer("calls", "answers");
            batch.take(file("answers"));
            rounds++;
        }
        assertThat(rounds).isBetween(3, 20);
        assertThat(RunReader.read(batch.folder()).trials()).hasSize(4);
    }

    @Test
    void importing_again_changes_nothing() throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        batch.take(file("answers"));
        var before = export(batch);
        assertThat(batch.take(file("answers"))).isEqualTo(standing(0, 0, 4));
        assertThat(export(batch)).isEqualTo(before);
    }

    @Test
    void a_part_of_the_answers_leaves_the_rest_pending() throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        var lines = Files.readAllLines(file("answers"));
        var part = new ArrayList<>(lines.subList(0, 5));
        part.add(lines.get(5).replace("\"status_code\":200", "\"status_code\":500"));
        Files.write(file("part"), part);
        var standing = batch.take(file("part"));
        assertThat(standing.taken()).isEqualTo(5);
        assertThat(standing.pending()).isEqualTo(11);
        assertThat(standing.failures())
                .singleElement()
                .satisfies(said -> assertThat(said).contains("part.jsonl:6"));
        assertThat(batch.take(file("answers"))).isEqualTo(standing(0, 11, 4));
    }

    @Test
    void an_answer_that_contradicts_what_is_recorded_is_refused()
            throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        batch.take(file("answers"));
        var before = export(batch);
        rewrite("Step 1", "Step 9");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("another answer than the one recorded");
        assertThat(export(batch)).isEqualTo(before);
    }

    @Test
    void two_answers_to_one_call_are_refused() throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        var lines = new ArrayList<>(Files.readAllLines(file("answers")));
        lines.add(lines.getFirst());
        lines.add(lines.getFirst().replace("Step 1", "Step 9"));
        Files.write(file("answers"), lines);
        assertThatThrownBy(() -> batch.take(file("answers")))
                .hasMessageContaining("answers.jsonl:18")
                .hasMessageContaining("line 1");
    }

    @Test
    void answers_of_another_suite_and_broken_lines_are_named() throws IOException {
        var batch = batch(SAMPLE);
        Files.writeString(
                file("answers"),
                "\n{\"custom_id\":\"ab\",\"response\":{\"body\":{\"choices\":[]}}}\n");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .hasMessageContaining("answers.jsonl:2")
                .hasMessageContaining("belong to no call of this run");
        Files.writeString(file("answers"), "{\"custom_id\":");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .hasMessageContaining("answers.jsonl:1: this line is not JSON");
        Files.writeString(file("answers"), "{\"id\":1}\n");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .hasMessageContaining("no \"custom_id\"");
    }

    @Test
    void an_answer_without_token_counts_is_refused_with_its_line()
            throws IOException, InterruptedException {
        var batch = batch(SAMPLE);
        batch.export(file("calls"));
        answer("calls", "answers");
        rewrite("\"usage\"", "\"usages\"");
        assertThatThrownBy(() -> batch.take(file("answers")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("answers.jsonl:")
                .hasMessageContaining("token count");
    }

    private void rewrite(String from, String to) throws IOException {
        var text = Files.readString(file("answers"));
        assertThat(text).contains(from);
        Files.writeString(file("answers"), text.replace(from, to));
    }

    /// What `vllm run-batch` does.
    private void answer(String calls, String answers) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (String call : Files.readAllLines(file(calls))) {
                var line = MAPPER.readTree(call);
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(service.address() + line.path("url").asString()))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                line.path("body").toString()))
                                .build();
                var response = client.send(request, BodyHandlers.ofString());
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                var answer = MAPPER.createObjectNode();
                answer.set("custom_id", line.path("custom_id"));
                answer.putObject("response")
                        .put("status_code", 200)
                        .set("body", MAPPER.readTree(response.body()));
                answer.putNull("error");
                lines.add(answer.toString());
            }
        }
        Files.write(file(answers), lines);
    }

    private static Standing standing(int pending, int taken, int finished) {
        return new Standing(pending, taken, finished, 4, List.of());
    }

    private Batch batch(String strategy) {
        var known = Catalogue.known();
        var text = SUITE.replace("STRATEGY", strategy);
        var offline = FetchSettings.of(Map.of("SLINGSHOT_OFFLINE", "1"));
        return new Batch(
                Plan.of(Suites.parse("batched.yaml", text, known, Map.of()), known),
                new StandardSupplies(
                        new Fetcher(offline, FetchProgress.NONE),
                        EmbeddedSettings.of(""),
                        folder,
                        _ -> {}),
                new RunFolder(folder.resolve("run")),
                "test",
                InstantSource.system());
    }

    private Path file(String name) {
        return folder.resolve(name + ".jsonl");
    }

    private static String export(Batch batch) throws IOException {
        var text = new StringWriter();
        try (var store = RunStore.open(batch.folder().store())) {
            Export.write(store, text);
        }
        return text.toString();
    }
}

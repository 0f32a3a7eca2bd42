package dev.slingshot.harness.run;

import static dev.slingshot.harness.engine.simulated.http.Fault.Kind.CHANGED_FINGERPRINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.engine.llama.EmbeddedSettings;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.engine.simulated.SimulatedWorld;
import dev.slingshot.harness.engine.simulated.http.Fault;
import dev.slingshot.harness.engine.simulated.http.Fault.Kind;
import dev.slingshot.harness.engine.simulated.http.ServerSettings;
import dev.slingshot.harness.engine.simulated.http.SimulatedServer;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.store.Export;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole suites against servers that misbehave. What a run keeps is compared byte by byte with what
/// it keeps where nothing goes wrong: nothing is lost and nothing counted twice.
class FaultySuiteTest {
    private static final List<Problem> PROBLEMS =
            SimulatedProblems.dataset().problems().subList(0, 6);
    private static final String SUITE =
            """
            suite: faulty
            engines:
              one: {kind: openai, url: "URL", model: sim-1b, sequences: 16, stall: 1s, stream: STREAM}
            verifiers:
              prm: {kind: simulated, model: sim-prm-8b}
            matrix:
              datasets: [{name: simulated, limit: 6}]
              prompts: [cot-boxed@1]
              verifiers: [prm]
              strategies:
                - {search: sample, selections: [majority, weighted]}
                - {search: beam, selections: [weighted], budgets: [4]}
              budgets: [1, 4]
              seeds: 1
            """;

    @TempDir Path runs;
    private final List<SimulatedServer> servers = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private static String expected = "";

    @BeforeEach
    void runWithoutFaults() throws IOException {
        if (expected.isEmpty()) {
            run("faultless", true, start());
            expected = export("faultless");
            assertThat(expected.lines().count()).isGreaterThan(100);
        }
    }

    @AfterEach
    void stop() {
        servers.forEach(SimulatedServer::close);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, busy, true", "BUSY, busy, false",
        "ERROR, failed, true", "ERROR, failed, false",
        "UNAVAILABLE, busy, true", "UNAVAILABLE, busy, false",
        "RESET, broken, true", "RESET, broken, false",
        "RESET_INSIDE, broken, true", "RESET_INSIDE, broken, false",
        "TRUNCATED, broken, true", "TRUNCATED, unreadable, false",
        "HTML, unreadable, true", "HTML, unreadable, false",
        "NULL, unreadable, true", "NULL, unreadable, false",
        "NO_CHOICES, broken, true", "NO_CHOICES, unreadable, false",
        "DUPLICATE_CHOICES, unreadable, true", "DUPLICATE_CHOICES, unreadable, false",
        "REORDERED_CHOICES, unreadable, true", "REORDERED_CHOICES, unreadable, false",
        "WRONG_USAGE, unreadable, true", "WRONG_USAGE, unreadable, false",
        "HALT, stalled, true", "HALT, stalled, false",
        "HANG, stalled, true",
    })
    void a_passing_fault_loses_nothing_and_its_attempts_are_waste(
            Kind kind, String waste, boolean stream) throws IOException {
        var faults = List.of(passing(kind, 9), passing(kind, 23));
        run("faulty", stream, start(faults));
        assertThat(missing).isEmpty();
        assertThat(export("faulty")).isEqualTo(expected);
        assertThat(aftermath("faulty"))
                .anySatisfy(line -> assertThat(line).contains("attempts lost: 2 " + waste));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_slow_body_is_waited_for(boolean stream) throws IOException {
        var slow = Fault.once(Kind.SLOW, 5).withLength(Duration.ofMillis(150));
        run("slow", stream, start(List.of(slow)));
        assertThat(export("slow")).isEqualTo(expected);
        assertThat(aftermath("slow")).noneMatch(line -> line.contains("attempts lost"));
    }

    @Test
    void a_shower_of_faults_loses_nothing() throws IOException {
        var faults = new ArrayList<Fault>();
        for (Kind kind : List.of(Kind.BUSY, Kind.RESET, Kind.RESET_INSIDE, Kind.UNAVAILABLE)) {
            faults.add(new Fault(kind, "", 1, Integer.MAX_VALUE, 0.03, Duration.ZERO));
        }
        run("shower", true, start(faults));
        assertThat(missing).isEmpty();
        assertThat(export("shower")).isEqualTo(expected);
    }

    @Test
    void a_server_that_dies_leaves_all_to_the_other() throws IOException {
        var dying = start(List.of(Fault.once(Kind.DEAD, 12)));
        run("one-dead", true, dying, start());
        assertThat(missing).isEmpty();
        assertThat(export("one-dead")).isEqualTo(expected);
        assertThat(aftermath("one-dead")).anyMatch(line -> line.contains("attempts lost"));
    }

    @Test
    void a_changed_fingerprint_stops_the_run_and_another_start_goes_on() throws IOException {
        var changed = start(List.of(Fault.once(Kind.CHANGED_FINGERPRINT, 20)));
        assertThatThrownBy(() -> run("changed", true, changed))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("was simulated-1 and is simulated-2 now");
        run("changed", true, start());
        assertThat(export("changed")).isEqualTo(expected);
    }

    @Test
    void another_set_up_than_the_run_began_with_is_refused_in_a_later_session() throws IOException {
        run("resumed", true, start(List.of(lasting(Kind.ERROR, 90))));
        String before = export("resumed");
        assertThatThrownBy(
                        () -> run("resumed", true, start(List.of(lasting(CHANGED_FINGERPRINT, 1)))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("was simulated-1 and is simulated-2 now");
        assertThat(export("resumed")).isEqualTo(before);
        missing.clear();
        run("resumed", true, start());
        assertThat(export("resumed")).isEqualTo(expected);
    }

    @Test
    void what_all_sessions_lost_is_added() {
        var server = start(List.of(passing(Kind.BUSY, 9), lasting(Kind.EXPIRED_KEY, 30)));
        assertThatThrownBy(() -> run("lost", true, server))
                .isInstanceOf(ConfigurationException.class);
        run("lost", true, start(List.of(passing(Kind.BUSY, 5), passing(Kind.UNAVAILABLE, 8))));
        assertThat(aftermath("lost"))
                .anySatisfy(line -> assertThat(line).contains("attempts lost: 3 busy", " key"));
        run("lost", true, start());
        assertThat(aftermath("lost"))
                .anySatisfy(line -> assertThat(line).contains("attempts lost: 3 busy", " key"));
    }

    @Test
    void shards_that_were_answered_by_different_set_ups_are_not_merged() {
        run("one", new Shard(1, 2), true, start());
        run("two", new Shard(2, 2), true, start(List.of(lasting(CHANGED_FINGERPRINT, 1))));
        var merge = new RunMerge(List.of(folder("one"), folder("two")), folder("merged"));
        assertThatThrownBy(merge::merge)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("[simulated-1, simulated-2]");
        assertThat(folder("merged").path()).doesNotExist();
    }

    @Test
    void an_expired_key_stops_the_run_and_another_start_goes_on() throws IOException {
        var server = start(List.of(lasting(Kind.EXPIRED_KEY, 20)));
        assertThatThrownBy(() -> run("expired", true, server))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("api_key_env");
        assertThat(aftermath("expired")).anyMatch(line -> line.contains(" key"));
        run("expired", true, start());
        assertThat(export("expired")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ERROR, EngineCore hit an error", "HTML, no proxy's error page"})
    void a_lasting_fault_ends_clearly_and_another_start_goes_on(Kind kind, String said)
            throws IOException {
        run("lasting", true, start(List.of(lasting(kind, 90))));
        assertThat(missing).isNotEmpty().allSatisfy(why -> assertThat(why).contains(said));
        missing.clear();
        run("lasting", true, start());
        assertThat(missing).isEmpty();
        assertThat(export("lasting")).isEqualTo(expected);
    }

    private static Fault lasting(Kind kind, int from) {
        return new Fault(kind, "", from, Integer.MAX_VALUE, 1, Duration.ZERO);
    }

    private static Fault passing(Kind kind, int nth) {
        return Fault.once(kind, nth).withLength(Duration.ofSeconds(1));
    }

    private SimulatedServer start() {
        return start(List.of());
    }

    private SimulatedServer start(List<Fault> faults) {
        var policy = SimulatedModels.POLICIES.get("sim-1b").in(SimulatedWorld.of(PROBLEMS));
        var settings = ServerSettings.of().withFaults(faults);
        var server = SimulatedServer.start(policy, PROBLEMS, settings);
        servers.add(server);
        return server;
    }

    private void run(String name, boolean stream, SimulatedServer... behind) {
        run(name, Shard.WHOLE, stream, behind);
    }

    private void run(String name, Shard shard, boolean stream, SimulatedServer... behind) {
        var urls =
                String.join(
                        ",",
                        java.util.Arrays.stream(behind).map(SimulatedServer::address).toList());
        var text = SUITE.replace("URL", urls).replace("STREAM", Boolean.toString(stream));
        var known = Catalogue.known();
        var plan = Plan.of(Suites.parse("faulty.yaml", text, known, Map.of()), known);
        var fetcher =
                new Fetcher(FetchSettings.of(Map.of("SLINGSHOT_OFFLINE", "1")), FetchProgress.NONE);
        var supplies = new StandardSupplies(fetcher, EmbeddedSettings.of(""), runs, _ -> {});
        var run =
                new SuiteRun(
                        plan,
                        supplies,
                        folder(name),
                        shard,
                        false,
                        List.of(),
                        new Stop(),
                        "test",
                        InstantSource.system());
        run.run((_, _, _) -> listener());
    }

    private RunListener listener() {
        return new RunListener() {
            @Override
            public void finished(Trial trial, Outcome outcome) {}

            @Override
            public void kept(Trial trial) {}

            @Override
            public void drawn(Trial trial) {}

            @Override
            public void missing(Trial trial, String why) {
                synchronized (missing) {
                    missing.add(why);
                }
            }
        };
    }

    private List<String> aftermath(String name) {
        RunResult result = RunReader.read(folder(name));
        return result.environment();
    }

    private String export(String name) throws IOException {
        var text = new StringWriter();
        try (var store = RunStore.open(folder(name).store())) {
            Export.write(store, text);
        }
        return text.toString();
    }

    private RunFolder folder(String name) {
        return new RunFolder(runs.resolve(name));
    }
}

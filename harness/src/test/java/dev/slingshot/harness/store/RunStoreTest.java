package dev.slingshot.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.Confidence;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.ModelShape;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Sampling;
import dev.slingshot.strategies.Tokens;
import dev.slingshot.strategies.Trace;
import dev.slingshot.strategies.Usage;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    private final AtomicInteger calls = new AtomicInteger();

    @TempDir Path folder;

    @Test
    void a_call_is_made_once_and_then_answered_from_the_file() {
        for (int opened = 0; opened < 2; opened++) {
            try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
                var policy = recorded(store, false);
                assertThat(policy.complete(request(1, 0, 0.8)).text()).isEqualTo("answer 1/0");
                assertThat(policy.complete(request(1, 0, 0.8)).tokens())
                        .isEqualTo(Tokens.of(1, 2, 3));
            }
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void what_decides_an_answer_tells_calls_apart_and_at_temperature_zero_the_seed_does_not() {
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var policy = recorded(store, false);
            policy.complete(request(1, 0, 0.8));
            policy.complete(request(2, 0, 0.8));
            policy.complete(request(1, 1, 0.8));
            policy.complete(request(1, 0, 0.7));
            assertThat(calls).hasValue(4);
            policy.complete(request(1, 0, 0));
            policy.complete(request(2, 0, 0));
            assertThat(calls).hasValue(5);
            policy.complete(request(2, 1, 0));
            assertThat(calls).hasValue(6);
        }
    }

    @Test
    void a_file_whose_calls_lie_by_their_keys_is_read_and_continued() throws Exception {
        record("run.sqlite");
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("run.sqlite"));
                var statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "ALTER TABLE call RENAME TO before",
                            """
                            CREATE TABLE call (
                              key BLOB PRIMARY KEY, kind TEXT NOT NULL, request BLOB NOT NULL, answer BLOB NOT NULL,
                              prompt_tokens INTEGER NOT NULL, cached_tokens INTEGER NOT NULL, generated_tokens INTEGER NOT NULL,
                              started_millis INTEGER NOT NULL, took_millis INTEGER NOT NULL) WITHOUT ROWID
                            """,
                            "INSERT INTO call SELECT * FROM before",
                            "DROP TABLE before")) {
                statement.execute(sql);
            }
        }
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var policy = recorded(store, false);
            policy.complete(request(1, 0, 0.8));
            assertThat(calls).hasValue(1);
            policy.complete(request(2, 0, 0.8));
        }
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            assertThat(store.executed("policy").calls()).isEqualTo(2);
        }
    }

    @Test
    void the_key_of_a_call_is_what_it_always_was() {
        var prompt =
                new Prompt(
                        List.of(Message.user("Wie viele? \u00e9\ud83d\ude00")),
                        List.of(new Piece("two\n\n", Tokens.of(5, 6))));
        var request = new GenerationRequest("p", prompt, Sampling.of(0.8, 64), 7, 3);
        var card = new ModelCard("m", "test", Map.of("file", "x"), ModelShape.UNKNOWN, true);
        assertThat(RecordedPolicy.key(card, request).hex())
                .isEqualTo("01313646041cb27b10fecc62ed503afe4c6072a01acf838d7ccef3a0172aae3a");
    }

    @Test
    void calls_in_flight_with_one_key_share_one_answer() throws Exception {
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var store = RunStore.open(folder.resolve("run.sqlite"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var policy =
                    new RecordedPolicy(
                            new CountingPolicy(calls) {
                                @Override
                                public Completion complete(GenerationRequest request) {
                                    entered.countDown();
                                    await(release);
                                    return super.complete(request);
                                }
                            },
                            recording(store, false));
            var first = threads.submit(() -> policy.complete(request(1, 0, 0.8)));
            await(entered);
            var second = threads.submit(() -> policy.complete(request(1, 0, 0.8)));
            release.countDown();
            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_failed_call_is_not_kept() {
        var fail = new AtomicBoolean(true);
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var policy =
                    new RecordedPolicy(
                            new CountingPolicy(calls) {
                                @Override
                                public Completion complete(GenerationRequest request) {
                                    if (fail.getAndSet(false)) {
                                        throw new EngineException("the server went away");
                                    }
                                    return super.complete(request);
                                }
                            },
                            recording(store, false));
            assertThatThrownBy(() -> policy.complete(request(1, 0, 0.8)))
                    .hasMessage("the server went away");
            assertThat(policy.complete(request(1, 0, 0.8)).text()).isEqualTo("answer 1/0");
        }
    }

    @Test
    void replay_never_invents_a_call() {
        record("run.sqlite");
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var replayed = recorded(store, true);
            assertThat(replayed.complete(request(1, 0, 0.8)).text()).isEqualTo("answer 1/0");
            assertThatThrownBy(() -> replayed.complete(request(2, 0, 0.8)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("never recorded");
        }
    }

    @Test
    void calls_of_an_earlier_run_are_used_again_and_copied() {
        record("a.sqlite");
        try (var earlier = RunStore.open(folder.resolve("a.sqlite"));
                var store = RunStore.open(folder.resolve("b.sqlite"))) {
            var recording = new Recording(store, List.of(earlier), false, () -> false, clock());
            new RecordedPolicy(new CountingPolicy(calls), recording).complete(request(1, 0, 0.8));
            assertThat(recording.madeCalls()).isZero();
        }
        try (var store = RunStore.open(folder.resolve("b.sqlite"))) {
            assertThat(store.executed("policy").calls()).isEqualTo(1);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_stopped_recording_answers_what_it_has_and_makes_nothing() {
        record("run.sqlite");
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var stopped =
                    new RecordedPolicy(
                            new CountingPolicy(calls),
                            new Recording(store, List.of(), false, () -> true, clock()));
            assertThat(stopped.complete(request(1, 0, 0.8)).text()).isEqualTo("answer 1/0");
            assertThatThrownBy(() -> stopped.complete(request(2, 0, 0.8)))
                    .isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void a_trial_is_there_once_kept_and_the_export_is_the_same_in_any_order() throws Exception {
        var exports =
                List.of(export("a.sqlite", List.of(1, 2, 3)), export("b.sqlite", List.of(3, 1, 2)));
        assertThat(exports.get(0)).isEqualTo(exports.get(1)).contains("answer 3/0");
    }

    @Test
    void a_file_of_a_newer_version_is_refused() throws Exception {
        var file = folder.resolve("run.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> RunStore.open(file)).hasMessageContaining("newer Slingshot");
    }

    @Test
    void a_file_of_version_1_keeps_its_calls_and_its_outcomes_are_made_again() throws Exception {
        var file = folder.resolve("run.sqlite");
        try (var kept = RunStoreTest.class.getResourceAsStream("run-version-1.sqlite")) {
            java.nio.file.Files.copy(java.util.Objects.requireNonNull(kept), file);
        }
        for (int opened = 0; opened < 2; opened++) {
            try (var store = RunStore.open(file)) {
                assertThat(store.executed("policy").calls()).isEqualTo(6);
                assertThat(store.executed("verifier").calls()).isEqualTo(4);
                var lines = new ArrayList<String>();
                store.eachCallLine(lines::add);
                assertThat(lines).hasSize(10);
                assertThat(store.seconds()).isPositive();
                assertThat(store.finished()).isEmpty();
            }
        }
    }

    @Test
    void a_file_kept_to_itself_reads_what_it_writes_and_is_readable_once_closed() {
        var file = folder.resolve("run.sqlite");
        try (var store = RunStore.open(file, Locking.EXCLUSIVE)) {
            var policy = recorded(store, false);
            policy.complete(request(1, 0, 0.8));
            store.keepTrial(new TrialKey("cell", "p", 1, Key.of(Map.of())), empty());
            assertThat(store.finished()).hasSize(1);
            assertThat(policy.complete(request(1, 0, 0.8)).text()).isEqualTo("answer 1/0");
        }
        assertThat(calls).hasValue(1);
        try (var store = RunStore.open(file)) {
            assertThat(store.executed("policy").calls()).isEqualTo(1);
        }
    }

    @Test
    void network_file_systems_are_told_by_their_type() {
        assertThat(List.of("nfs4", "fuse.sshfs", "lustre", "CIFS")).allMatch(Locking::overNetwork);
        assertThat(List.of("ext4", "overlay", "xfs", "tmpfs", "apfs"))
                .noneMatch(Locking::overNetwork);
        assertThat(Locking.network(folder.resolve("not/there/yet"))).isEmpty();
    }

    @Test
    void cells_with_one_definition_keep_a_trial_each() {
        try (var store = RunStore.open(folder.resolve("run.sqlite"))) {
            var definition = Key.of(Map.of("seed", 1));
            store.keepTrial(new TrialKey("a", "p", 1, definition), empty());
            store.keepTrial(new TrialKey("b", "p", 1, definition), empty());
            var trials = new ArrayList<StoredTrial>();
            store.eachTrial(trials::add);
            assertThat(trials).hasSize(2);
        }
    }

    private static Outcome empty() {
        return new Outcome(List.of(), new Trace(List.of()), Usage.NONE, Usage.NONE, 0, 0, 1);
    }

    private String export(String name, List<Integer> seeds) throws Exception {
        try (var store = RunStore.open(folder.resolve(name))) {
            var policy = recorded(store, false);
            for (int seed : seeds) {
                policy.complete(request(seed, 0, 0.8));
                store.keepTrial(
                        new TrialKey("cell", "p", seed, Key.of(Map.of("seed", seed))), empty());
            }
        }
        try (var store = RunStore.open(folder.resolve(name))) {
            var out = new StringWriter();
            Export.write(store, out);
            return out.toString();
        }
    }

    /// One call, committed.
    private void record(String name) {
        try (var store = RunStore.open(folder.resolve(name))) {
            recorded(store, false).complete(request(1, 0, 0.8));
        }
    }

    private RecordedPolicy recorded(RunStore store, boolean replay) {
        return new RecordedPolicy(new CountingPolicy(calls), recording(store, replay));
    }

    private static Recording recording(RunStore store, boolean replay) {
        return new Recording(store, List.of(), replay, () -> false, clock());
    }

    private static InstantSource clock() {
        return () -> java.time.Instant.EPOCH;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GenerationRequest request(int seed, int sample, double temperature) {
        var prompt =
                new Prompt(
                        List.of(Message.user("2+2?")),
                        List.of(new Piece("2+2 is", Tokens.of(5, 6))));
        return new GenerationRequest("set/p", prompt, Sampling.of(temperature, 16), seed, sample);
    }

    private static class CountingPolicy implements Policy {
        private final AtomicInteger calls;

        CountingPolicy(AtomicInteger calls) {
            this.calls = calls;
        }

        @Override
        public ModelCard model() {
            return new ModelCard("m", "test", Map.of("file", "abc"), ModelShape.UNKNOWN, true);
        }

        @Override
        public Completion complete(GenerationRequest request) {
            calls.incrementAndGet();
            return new Completion(
                    "answer %d/%d".formatted(request.seed(), request.sample()),
                    Tokens.of(1, 2, 3),
                    Finish.END,
                    new Usage(10, 4, 3),
                    Confidence.of(3, -1.5));
        }
    }
}

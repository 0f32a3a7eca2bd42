package dev.slingshot.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Dataset;
import dev.slingshot.datasets.Problem;
import dev.slingshot.datasets.fetch.FetchProgress;
import dev.slingshot.datasets.fetch.FetchSettings;
import dev.slingshot.datasets.fetch.Fetcher;
import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.llama.EmbeddedSettings;
import dev.slingshot.harness.engine.simulated.SimulatedEngine;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.store.Export;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.harness.suite.read.Suites;
import dev.slingshot.strategies.Completion;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.Outcome;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.Verifier;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunTest {
    private static final String SUITE =
            """
            suite: small
            engines:
              one: {kind: simulated, model: sim-1b, sequences: 8}
            verifiers:
              prm: {kind: simulated, model: sim-prm-8b}
            matrix:
              datasets: [{name: simulated, limit: 12}]
              prompts: [cot-boxed@1]
              verifiers: [prm]
              strategies:
                - greedy
                - {search: sample, selections: [majority, best-of-n, weighted, oracle]}
                - {search: beam, selections: [weighted], budgets: [8]}
                - {search: dvts, selections: [weighted], budgets: [8]}
              budgets: [1, 4, 8]
              seeds: SEEDS
            """;

    /// The same run, on a machine that has no room for the verifier beside a policy that samples.
    private static final String IN_TURN =
            SUITE.replace(
                            "one: {kind: simulated, model: sim-1b, sequences: 8}",
                            "one: {kind: simulated, model: sim-1b, sequences: 8, share: 0.6}\n"
                                    + "  judge: {kind: simulated, model: sim-8b, share: SHARE}")
                    .replace("model: sim-prm-8b", "model: sim-prm-8b, engine: judge")
                    .replace("verifiers: [prm]", "policies: [one]\n  verifiers: [prm]")
                    .replace("SHARE", "0.4");

    @TempDir Path runs;

    @Test
    void a_run_is_judged_from_its_folder_alone() {
        run("a", 2, supplies(), new Stop());
        RunResult result = RunReader.read(folder("a"));
        assertThat(result.simulated()).isTrue();
        assertThat(result.cells()).hasSize(4);
        assertThat(result.trials()).hasSize(12 + 3 * 12 * 2);
        assertThat(result.rows())
                .hasSize(1 + 3 * 4 + 2)
                .allSatisfy(row -> {
                    assertThat(row.problems()).isEqualTo(12);
                    assertThat(row.missing()).isZero();
                    assertThat(row.cost().policyFlops()).isPositive();
                });
        assertThat(result.rows())
                .filteredOn(row -> row.key().selection().equals("majority"))
                .allSatisfy(row -> assertThat(row.cost().verifierFlops()).isZero());
    }

    @Test
    void running_again_makes_nothing_anew() {
        run("a", 1, supplies(), new Stop());
        String before = export("a");
        var calls = new AtomicInteger();
        run("a", 1, supplies(policy -> counting(policy, calls)), new Stop());
        assertThat(calls).hasValue(0);
        assertThat(export("a")).isEqualTo(before);
    }

    @Test
    void a_run_that_was_stopped_at_any_moment_goes_on_to_the_same_bytes() {
        run("whole", 2, supplies(), new Stop());
        for (int stopAfter : List.of(0, 1, 37, 150, 400)) {
            String name = "stopped-" + stopAfter;
            var stop = new Stop();
            var calls = new AtomicInteger();
            run(name, 2, supplies(policy -> stopping(policy, calls, stopAfter, stop)), stop);
            run(name, 2, supplies(), new Stop());
            assertThat(export(name))
                    .as("stopped after %d calls", stopAfter)
                    .isEqualTo(export("whole"));
        }
    }

    @Test
    void more_seeds_continue_the_same_folder() {
        run("a", 1, supplies(), new Stop());
        var calls = new AtomicInteger();
        run("a", 2, supplies(policy -> counting(policy, calls)), new Stop());
        run("b", 2, supplies(), new Stop());
        assertThat(calls.get()).isPositive();
        assertThat(export("a")).isEqualTo(export("b"));
    }

    @Test
    void a_failing_engine_leaves_trials_missing_and_the_next_run_makes_them() {
        var calls = new AtomicInteger();
        run("a", 1, supplies(policy -> failing(policy, calls)), new Stop());
        var partial = RunReader.read(folder("a"));
        assertThat(partial.rows())
                .anySatisfy(row -> {
                    assertThat(row.missing()).isPositive();
                    assertThat(row.ranked()).isFalse();
                });
        run("a", 1, supplies(), new Stop());
        run("b", 1, supplies(), new Stop());
        assertThat(export("a")).isEqualTo(export("b"));
    }

    @Test
    void replay_of_a_finished_run_asks_no_engine_and_of_a_partial_one_says_what_is_missing() {
        run("a", 1, supplies(), new Stop());
        var calls = new AtomicInteger();
        start("a", 1, supplies(policy -> counting(policy, calls)), new Stop(), true, List.of());
        assertThat(calls).hasValue(0);
        var missing =
                start(
                        "a",
                        2,
                        supplies(policy -> counting(policy, calls)),
                        new Stop(),
                        true,
                        List.of());
        assertThat(calls).hasValue(0);
        assertThat(missing).hasPositiveValue();
    }

    @Test
    void calls_of_an_earlier_run_are_not_made_again() {
        run("a", 1, supplies(), new Stop());
        var calls = new AtomicInteger();
        start(
                "b",
                1,
                supplies(policy -> counting(policy, calls)),
                new Stop(),
                false,
                List.of(folder("a")));
        assertThat(calls).hasValue(0);
        assertThat(export("b")).isEqualTo(export("a"));
    }

    @Test
    void engines_opened_in_turn_give_the_same_bytes_and_never_take_more_than_the_machine() {
        run("whole", 2, supplies(), new Stop());
        var machine = new Machine(supplies());
        start(IN_TURN, "turns", 2, machine, new Stop(), false, List.of(), Shard.WHOLE);
        assertThat(export("turns")).isEqualTo(export("whole"));
        assertThat(machine.mostTaken).isLessThanOrEqualTo(1);
        assertThat(machine.opened).containsExactly("one", "judge");
    }

    @Test
    void a_run_in_turns_that_was_stopped_at_any_moment_goes_on_to_the_same_bytes() {
        run("whole", 2, supplies(), new Stop());
        for (int stopAfter : List.of(1, 90, 400)) {
            String name = "turns-" + stopAfter;
            var stop = new Stop();
            var calls = new AtomicInteger();
            start(
                    IN_TURN,
                    name,
                    2,
                    supplies(policy -> stopping(policy, calls, stopAfter, stop)),
                    stop,
                    false,
                    List.of(),
                    Shard.WHOLE);
            start(IN_TURN, name, 2, supplies(), new Stop(), false, List.of(), Shard.WHOLE);
            assertThat(export(name))
                    .as("stopped after %d calls", stopAfter)
                    .isEqualTo(export("whole"));
        }
    }

    @Test
    void a_finished_run_opens_no_engine_that_takes_room() {
        start(IN_TURN, "a", 1, supplies(), new Stop(), false, List.of(), Shard.WHOLE);
        var machine = new Machine(supplies());
        start(IN_TURN, "a", 1, machine, new Stop(), false, List.of(), Shard.WHOLE);
        assertThat(machine.opened).isEmpty();
        assertThat(RunReader.manifest(folder("a")).models())
                .allSatisfy(model -> assertThat(model.engine()).isEqualTo("simulated"));
    }

    @Test
    void an_engine_that_cannot_be_opened_leaves_its_own_trials_missing() {
        var standard = supplies();
        var broken =
                new Machine(standard) {
                    @Override
                    public Engine engine(
                            EngineSpec spec, List<Problem> problems, int solutionTokens) {
                        if (spec.name().equals("judge")) {
                            throw new EngineException("the judge does not start");
                        }
                        return super.engine(spec, problems, solutionTokens);
                    }
                };
        var stop = new Stop();
        var missing = start(IN_TURN, "a", 1, broken, stop, false, List.of(), Shard.WHOLE);
        assertThat(missing).hasPositiveValue();
        assertThat(stop.reason()).hasValueSatisfying(why -> assertThat(why).contains("the judge"));
        assertThat(RunReader.read(folder("a")).trials())
                .hasSize(12)
                .allSatisfy(trial -> assertThat(trial.cell()).contains("greedy"));
        start(IN_TURN, "a", 1, supplies(), new Stop(), false, List.of(), Shard.WHOLE);
        run("whole", 1, supplies(), new Stop());
        assertThat(export("a")).isEqualTo(export("whole"));
    }

    @Test
    void merged_shards_are_the_run_in_one_piece_and_merging_again_changes_nothing() {
        run("whole", 2, supplies(), new Stop());
        var shards = new java.util.ArrayList<RunFolder>();
        for (int i = 1; i <= 3; i++) {
            var shard = new Shard(i, 3);
            start(SUITE, shard.label(), 2, supplies(), new Stop(), false, List.of(), shard);
            shards.add(folder(shard.label()));
        }
        var first = new RunMerge(shards.subList(0, 2), folder("merged")).merge();
        assertThat(first.trials()).isLessThan(first.planned());
        for (int again = 0; again < 2; again++) {
            var merged = new RunMerge(shards, folder("merged")).merge();
            assertThat(merged.trials()).isEqualTo(merged.planned()).isEqualTo(12 + 3 * 12 * 2);
            assertThat(export("merged")).isEqualTo(export("whole"));
        }
        assertThat(RunReader.read(folder("merged")).rows())
                .usingRecursiveComparison()
                .isEqualTo(RunReader.read(folder("whole")).rows());
    }

    @Test
    void losses_of_shards_are_added_up_however_often_they_are_merged() {
        var shards = new java.util.ArrayList<RunFolder>();
        for (int i = 1; i <= 2; i++) {
            var shard = new Shard(i, 2);
            start(SUITE, shard.label(), 1, supplies(), new Stop(), false, List.of(), shard);
            shards.add(folder(shard.label()));
        }
        lose(shards.get(0), new Conduct(Set.of("v1"), Map.of("busy", 2L), 30, 1));
        lose(shards.get(1), new Conduct(Set.of("v1"), Map.of("busy", 1L, "stalled", 4L), 5, 0));
        new RunMerge(shards.subList(1, 2), folder("merged")).merge();
        for (int again = 0; again < 2; again++) {
            new RunMerge(shards, folder("merged")).merge();
            assertThat(told("merged"))
                    .containsExactly(
                            "one, fingerprint: v1",
                            "one, attempts lost: 3 busy, 4 stalled; at least 35 tokens in them",
                            "one, answers cut at the deadline: 1");
        }
        lose(shards.get(0), new Conduct(Set.of("v1"), Map.of("busy", 7L), 30, 1));
        new RunMerge(shards, folder("merged")).merge();
        assertThat(told("merged"))
                .contains("one, attempts lost: 8 busy, 4 stalled; at least 35 tokens in them");
        lose(folder("merged"), new Conduct(Set.of("v1"), Map.of("busy", 9L, "stalled", 4L), 35, 1));
        new RunMerge(shards, folder("merged")).merge();
        new RunMerge(List.of(folder("merged"), shards.get(1)), folder("all")).merge();
        for (String name : List.of("merged", "all")) {
            assertThat(told(name))
                    .contains("one, attempts lost: 9 busy, 4 stalled; at least 35 tokens in them");
        }
    }

    private static void lose(RunFolder run, Conduct conduct) {
        try (var store = RunStore.open(run.store())) {
            var told = store.card(Residents.ROLE, "one", Told.class).orElseThrow();
            store.keepCard(Residents.ROLE, "one", told.with(conduct));
        }
    }

    private List<String> told(String name) {
        return RunReader.manifest(folder(name)).environment().stream()
                .filter(Conduct::tells)
                .toList();
    }

    @Test
    void shards_of_different_plans_are_refused() {
        run("a", 1, supplies(), new Stop());
        run("b", 2, supplies(), new Stop());
        assertThatThrownBy(
                        () -> new RunMerge(List.of(folder("a"), folder("b")), folder("c")).merge())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not parts of one run");
        assertThat(folder("c").path()).doesNotExist();
    }

    @Test
    void a_merge_that_contradicts_is_refused_and_leaves_the_target_as_it_was() {
        run("a", 1, supplies(), new Stop());
        run("b", 1, supplies(policy -> shouting(policy)), new Stop());
        new RunMerge(List.of(folder("a")), folder("merged")).merge();
        String before = export("merged");
        assertThatThrownBy(() -> new RunMerge(List.of(folder("b")), folder("merged")).merge())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contradicts what is merged already");
        assertThat(export("merged")).isEqualTo(before);
        assertThat(folder("merged").path()).isDirectoryNotContaining("glob:**.part*");
    }

    private static Policy shouting(Policy policy) {
        return wrapped(
                policy,
                request -> {
                    var said = policy.complete(request);
                    return new Completion(
                            said.text().toUpperCase(java.util.Locale.ROOT),
                            said.tokens(),
                            said.finish(),
                            said.usage(),
                            said.confidence());
                });
    }

    /// Watches what is open.
    private static class Machine implements Supplies {
        private final Supplies supplies;
        final List<String> opened = new java.util.ArrayList<>();
        double taken;
        double mostTaken;

        Machine(Supplies supplies) {
            this.supplies = supplies;
        }

        @Override
        public Dataset dataset(DatasetSpec spec) {
            return supplies.dataset(spec);
        }

        @Override
        public PromptTemplate prompt(String name) {
            return supplies.prompt(name);
        }

        @Override
        public Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens) {
            opened.add(spec.name());
            taken += spec.share();
            mostTaken = Math.max(mostTaken, taken);
            var engine = supplies.engine(spec, problems, solutionTokens);
            return new Engine() {
                @Override
                public Policy policy() {
                    return engine.policy();
                }

                @Override
                public int sequences() {
                    return engine.sequences();
                }

                @Override
                public List<String> observations() {
                    return engine.observations();
                }

                @Override
                public void close() {
                    taken -= spec.share();
                    engine.close();
                }
            };
        }

        @Override
        public Verifier verifier(
                VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines) {
            var _ = spec.engine().map(engines);
            return supplies.verifier(spec, problems, engines);
        }
    }

    @Test
    void a_folder_that_is_being_written_is_refused() {
        try (var _ = folder("a").claim()) {
            assertThatThrownBy(() -> run("a", 1, supplies(), new Stop()))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("another process");
        }
    }

    private void run(String name, int seeds, Supplies supplies, Stop stop) {
        start(name, seeds, supplies, stop, false, List.of());
    }

    private AtomicInteger start(
            String name,
            int seeds,
            Supplies supplies,
            Stop stop,
            boolean replay,
            List<RunFolder> reuse) {
        return start(SUITE, name, seeds, supplies, stop, replay, reuse, Shard.WHOLE);
    }

    private AtomicInteger start(
            String text,
            String name,
            int seeds,
            Supplies supplies,
            Stop stop,
            boolean replay,
            List<RunFolder> reuse,
            Shard shard) {
        var suite =
                Suites.parse(
                        "small.yaml",
                        text.replace("SEEDS", Integer.toString(seeds)),
                        Catalogue.known(),
                        Map.of());
        var plan = Plan.of(suite, Catalogue.known());
        var missing = new AtomicInteger();
        new SuiteRun(
                        plan,
                        supplies,
                        folder(name),
                        shard,
                        replay,
                        reuse,
                        stop,
                        "test",
                        InstantSource.system())
                .run((Manifest _, int _, Recording _) -> listener(missing));
        return missing;
    }

    private static RunListener listener(AtomicInteger missing) {
        return new RunListener() {
            @Override
            public void finished(Trial trial, Outcome outcome) {}

            @Override
            public void kept(Trial trial) {}

            @Override
            public void drawn(Trial trial) {}

            @Override
            public void missing(Trial trial, String why) {
                missing.incrementAndGet();
            }
        };
    }

    private RunFolder folder(String name) {
        return new RunFolder(runs.resolve(name));
    }

    private String export(String name) {
        try (var store = RunStore.open(folder(name).store())) {
            var out = new StringWriter();
            Export.write(store, out);
            return out.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Supplies supplies() {
        return supplies(policy -> policy);
    }

    private static Supplies supplies(UnaryOperator<Policy> wrapping) {
        var standard =
                new StandardSupplies(
                        new Fetcher(FetchSettings.of(Map.of()), FetchProgress.NONE),
                        EmbeddedSettings.of("none"),
                        Path.of("none"),
                        _ -> {});
        return new Supplies() {
            @Override
            public Dataset dataset(DatasetSpec spec) {
                return standard.dataset(spec);
            }

            @Override
            public PromptTemplate prompt(String name) {
                return standard.prompt(name);
            }

            @Override
            public Engine engine(EngineSpec spec, List<Problem> problems, int solutionTokens) {
                return new SimulatedEngine(
                        wrapping.apply(standard.engine(spec, problems, solutionTokens).policy()),
                        spec.sequences());
            }

            @Override
            public Verifier verifier(
                    VerifierSpec spec, List<Problem> problems, Function<String, Engine> engines) {
                return standard.verifier(spec, problems, engines);
            }
        };
    }

    private static Policy counting(Policy policy, AtomicInteger calls) {
        return wrapped(
                policy,
                request -> {
                    calls.incrementAndGet();
                    return policy.complete(request);
                });
    }

    private static Policy stopping(Policy policy, AtomicInteger calls, int after, Stop stop) {
        return wrapped(
                policy,
                request -> {
                    if (calls.incrementAndGet() >= after) {
                        stop.because("enough");
                    }
                    return policy.complete(request);
                });
    }

    private static Policy failing(Policy policy, AtomicInteger calls) {
        return wrapped(
                policy,
                request -> {
                    if (calls.incrementAndGet() % 31 == 0) {
                        throw new EngineException("the server went away");
                    }
                    return policy.complete(request);
                });
    }

    private static Policy wrapped(
            Policy policy, Function<GenerationRequest, Completion> completing) {
        return new Policy() {
            @Override
            public ModelCard model() {
                return policy.model();
            }

            @Override
            public Completion complete(GenerationRequest request) {
                return completing.apply(request);
            }
        };
    }
}

package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.store.Recording;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Caps;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.Schedule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Runs a plan into its folder: what is recorded there already is not made again, so going on after
/// a stop or a kill is running again.
///
/// @param shard which part of the problems is this process's own
/// @param replay whether a call that is not recorded is an error
/// @param code version of this program, for the lock
/// @param reuse folders of earlier runs whose calls may be used again
public record SuiteRun(
        Plan plan,
        Supplies supplies,
        RunFolder folder,
        Shard shard,
        boolean replay,
        List<RunFolder> reuse,
        Stop stop,
        String code,
        InstantSource clock) {

    /// What the listener may ask while it runs.
    public interface Starting {
        /// Called once, before the first trial.
        ///
        /// @param trials to be finished, those in the store included
        RunListener starting(Manifest manifest, int trials, Recording recording);
    }

    public void run(Starting starting) {
        var schedule = Schedule.of(plan, supplies.catalogue().names());
        try (var _ = folder.claim();
                var store = RunStore.open(folder.store());
                var workbench = new Workbench(plan, schedule, supplies, store)) {
            var record = new RunRecord(plan, workbench, folder, code);
            workbench.watch(record::write);
            ScalingCard.keep(store, plan.suite().scaling());
            record.write();
            try {
                run(schedule, workbench, store, record, starting);
            } finally {
                // Closed engines have told all: what they lost, how often they were started.
                workbench.begin(schedule.stages().size());
                record.write();
            }
        }
    }

    private void run(
            Schedule schedule,
            Workbench workbench,
            RunStore store,
            RunRecord record,
            Starting starting) {
        var earlier = new ArrayList<RunStore>();
        try (var watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon(true).factory())) {
            reuse.forEach(run -> earlier.add(RunStore.open(run.existing().store())));
            var recording = new Recording(store, earlier, replay, stop, clock);
            if (!replay) {
                workbench.openUnknown();
            }
            var own = shard.own(workbench.problems());
            var listener = starting.starting(record.write(), trials(workbench, own), recording);
            long tokensBefore = store.executed("policy").usage().generatedTokens();
            long started = clock.millis();
            var _ =
                    watch.scheduleAtFixedRate(
                            () -> checkCaps(recording, tokensBefore, started),
                            200,
                            200,
                            TimeUnit.MILLISECONDS);
            var _ =
                    watch.scheduleWithFixedDelay(
                            () -> DiskRoom.of(folder).full().ifPresent(stop::because),
                            0,
                            1,
                            TimeUnit.SECONDS);
            var _ =
                    watch.scheduleWithFixedDelay(
                            workbench.residents()::keepConduct, 10, 10, TimeUnit.SECONDS);
            try {
                run(schedule, workbench, store, recording, own, listener);
            } finally {
                watch.shutdownNow();
                if (recording.madeCalls() > 0) {
                    store.keepSession(
                            started,
                            (clock.millis() - started) / 1000.0,
                            shard.whole() ? "" : shard.label());
                }
            }
        } finally {
            earlier.forEach(RunStore::close);
        }
    }

    /// Goes on to the next stage where one gave up: it may need other engines.
    private void run(
            Schedule schedule,
            Workbench workbench,
            RunStore store,
            Recording recording,
            Predicate<Problem> own,
            RunListener listener) {
        var finished = store.finished();
        var gaveUp = new ArrayList<String>();
        for (int i = 0; i < schedule.stages().size() && !stop.getAsBoolean(); i++) {
            var stage = schedule.stages().get(i);
            workbench.begin(i);
            new Runner(store, finished, stop, listener, workbench.samplesAtOnce(stage))
                    .run(workbench.experiments(stage, recording, own))
                    .ifPresent(gaveUp::add);
        }
        gaveUp.forEach(stop::because);
    }

    private int trials(Workbench workbench, Predicate<Problem> own) {
        return plan.cells().stream()
                .mapToInt(cell ->
                        cell.seeds().size()
                                * (int)
                                        workbench.dataset(cell).problems().stream()
                                                .filter(own)
                                                .count())
                .sum();
    }

    private void checkCaps(Recording recording, long tokensBefore, long started) {
        Caps caps = plan.suite().caps();
        caps.tokens()
                .ifPresent(cap -> {
                    if (tokensBefore + recording.madeTokens() >= cap) {
                        stop.because("the cap of %d tokens is reached".formatted(cap));
                    }
                });
        caps.time()
                .ifPresent(cap -> {
                    if (clock.millis() - started >= cap.toMillis()) {
                        stop.because("the cap of %s is reached".formatted(cap));
                    }
                });
    }
}

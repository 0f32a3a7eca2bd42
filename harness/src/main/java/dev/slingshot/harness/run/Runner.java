package dev.slingshot.harness.run;

import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.store.StoppedException;
import dev.slingshot.harness.store.TrialKey;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs every trial of the experiments that the store does not hold yet, each on a virtual thread
/// of its own: no problem waits for another. How many run at once is bounded by the samples they
/// draw.
public final class Runner {
    /// So many trials failing in a row mean that the engine is gone, not that a call had bad luck.
    private static final int FAILURES_IN_A_ROW = 16;

    private final RunStore store;
    private final Stop stop;
    private final RunListener listener;
    private final int samplesAtOnce;
    private final Semaphore room;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();

    /// @param samplesAtOnce samples of all trials running at once: enough to keep the engines full,
    ///   few enough for memory
    public Runner(RunStore store, Stop stop, RunListener listener, int samplesAtOnce) {
        this.store = store;
        this.stop = stop;
        this.listener = listener;
        this.samplesAtOnce = samplesAtOnce;
        this.room = new Semaphore(samplesAtOnce, true);
    }

    /// Runs to the end, to a stop, or to the first bug, which is thrown.
    public void run(List<Experiment> experiments) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new Threads(threads);
            for (Trial trial : trials(experiments)) {
                if (!start(trial, together, threads)) {
                    break;
                }
            }
            // Trials start threads of their own: all must have ended before the executor closes.
            room.acquireUninterruptibly(samplesAtOnce);
        }
        var failure = bug.get();
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Trial> trials(List<Experiment> experiments) {
        var trials = new ArrayList<Trial>();
        for (Experiment experiment : experiments) {
            for (int seed : experiment.seeds()) {
                experiment
                        .problems()
                        .forEach(problem -> trials.add(new Trial(experiment, problem, seed)));
            }
        }
        return trials;
    }

    private boolean start(Trial trial, Together together, ExecutorService threads) {
        var key = trial.experiment().key(trial.problem(), trial.seed());
        var kept = store.trial(key);
        if (kept.isPresent()) {
            listener.finished(trial, kept.get(), true);
            return true;
        }
        int permits = Math.min(samplesAtOnce, trial.experiment().budget().n());
        room.acquireUninterruptibly(permits);
        if (stop.getAsBoolean()) {
            room.release(permits);
            return false;
        }
        threads.execute(() -> {
            try {
                run(trial, key, together);
            } finally {
                room.release(permits);
            }
        });
        return true;
    }

    private void run(Trial trial, TrialKey key, Together together) {
        var experiment = trial.experiment();
        try {
            var outcome =
                    Explorer.explore(
                            experiment.search(),
                            experiment.assignment(trial.problem(), trial.seed(), together));
            store.keepTrial(key, outcome);
            failuresInARow.set(0);
            listener.finished(trial, outcome, false);
        } catch (StoppedException e) {
            // Its recorded calls wait for the next run.
        } catch (EngineException e) {
            missing(trial, e);
        } catch (ConfigurationException e) {
            stopFor(e);
        } catch (RuntimeException e) {
            stopFor(new IllegalStateException("trial failed: " + trial, e));
        }
    }

    private void missing(Trial trial, EngineException failure) {
        listener.missing(trial, String.valueOf(failure.getMessage()));
        if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
            stop.because(
                    "%d trials failed in a row, the last with: %s"
                            .formatted(FAILURES_IN_A_ROW, failure.getMessage()));
        }
    }

    private void stopFor(RuntimeException failure) {
        bug.compareAndSet(null, failure);
        stop.because(String.valueOf(failure.getMessage()));
    }
}

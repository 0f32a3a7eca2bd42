package dev.slingshot.harness.run;

import dev.slingshot.harness.engine.Threads;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.store.StoppedException;
import dev.slingshot.harness.store.TrialKey;
import dev.slingshot.harness.suite.Stage;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Explorer;
import dev.slingshot.strategies.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<TrialKey> finished;
    private final Stop stop;
    private final RunListener listener;
    private final int samplesAtOnce;
    private final Semaphore room;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicReference<@Nullable String> gaveUp = new AtomicReference<>();
    private final AtomicReference<@Nullable RuntimeException> bug = new AtomicReference<>();

    /// @param finished trials that the store holds
    /// @param samplesAtOnce samples of all trials running at once: enough to keep the engines full,
    ///   few enough for memory
    public Runner(
            RunStore store,
            Set<TrialKey> finished,
            Stop stop,
            RunListener listener,
            int samplesAtOnce) {
        this.store = store;
        this.finished = finished;
        this.stop = stop;
        this.listener = listener;
        this.samplesAtOnce = samplesAtOnce;
        this.room = new Semaphore(samplesAtOnce, true);
    }

    /// Runs to the end, to a stop, or to the first bug, which is thrown.
    ///
    /// @return why it gave up, where too many trials failed in a row
    public Optional<String> run(List<Experiment> experiments) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new Threads(threads);
            for (Experiment experiment : experiments) {
                if (!start(experiment, together, threads)) {
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
        return Optional.ofNullable(gaveUp.get());
    }

    private boolean start(Experiment experiment, Together together, ExecutorService threads) {
        for (int seed : experiment.seeds()) {
            for (var problem : experiment.problems()) {
                if (!start(new Trial(experiment, problem, seed), together, threads)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean start(Trial trial, Together together, ExecutorService threads) {
        if (kept(trial)) {
            return true;
        }
        int permits = Math.min(samplesAtOnce, trial.experiment().budget().n());
        room.acquireUninterruptibly(permits);
        if (stop.getAsBoolean() || gaveUp.get() != null) {
            room.release(permits);
            return false;
        }
        var drawing = new AtomicInteger(permits);
        Runnable leave = () -> room.release(drawing.getAndSet(0));
        threads.execute(() -> {
            try {
                run(trial, together, leave);
            } finally {
                leave.run();
            }
        });
        return true;
    }

    /// A pool that is drawn before it is scored is told of once, when it is scored.
    private boolean kept(Trial trial) {
        var experiment = trial.experiment();
        if (finished.isEmpty() || !experiment.settled()) {
            return false;
        }
        boolean kept = finished.contains(experiment.key(trial.problem(), trial.seed()));
        if (kept && experiment.part() != Stage.Part.DRAW) {
            listener.kept(trial);
        }
        return kept;
    }

    /// @param drawn makes room for the next trial while this one is written to the store
    private void run(Trial trial, Together together, Runnable drawn) {
        var experiment = trial.experiment();
        try {
            var outcome =
                    Explorer.explore(
                            experiment.search(),
                            experiment.assignment(trial.problem(), trial.seed(), together));
            drawn.run();
            failuresInARow.set(0);
            if (experiment.part() == Stage.Part.DRAW) {
                listener.drawn(trial);
            } else {
                store.keepTrial(experiment.key(trial.problem(), trial.seed()), outcome);
                listener.finished(trial, outcome);
            }
        } catch (StoppedException e) {
            // Its recorded calls wait for the next run.
        } catch (EngineException e) {
            missing(trial, e);
        } catch (ConfigurationException e) {
            stopFor(e);
        } catch (RuntimeException | LinkageError e) {
            stopFor(new IllegalStateException("trial failed: " + trial, e));
        }
    }

    private void missing(Trial trial, EngineException failure) {
        listener.missing(trial, String.valueOf(failure.getMessage()));
        if (failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW) {
            gaveUp.compareAndSet(
                    null,
                    "%d trials failed in a row, the last with: %s"
                            .formatted(FAILURES_IN_A_ROW, failure.getMessage()));
        }
    }

    private void stopFor(RuntimeException failure) {
        bug.compareAndSet(null, failure);
        stop.because(String.valueOf(failure.getMessage()));
    }
}

package dev.slingshot.ci.cli;

import dev.slingshot.harness.run.RunListener;
import dev.slingshot.harness.run.Trial;
import dev.slingshot.strategies.Outcome;
import java.util.function.ToDoubleBiFunction;

/// Counts a run's trials as they end.
final class Tally implements RunListener {
    private final ToDoubleBiFunction<Trial, Outcome> rightShare;
    private int done;
    private int kept;
    private int missing;
    private long tokens;
    private long workDone;
    private long workKept;
    private double right;

    /// @param rightShare the share of a trial's candidates that are right
    Tally(ToDoubleBiFunction<Trial, Outcome> rightShare) {
        this.rightShare = rightShare;
    }

    @Override
    public void finished(Trial trial, Outcome outcome, boolean alreadyKept) {
        double share = rightShare.applyAsDouble(trial, outcome);
        int work = trial.experiment().cell().n();
        synchronized (this) {
            done++;
            right += share;
            workDone += work;
            if (alreadyKept) {
                kept++;
                workKept += work;
            } else {
                tokens += outcome.policy().generatedTokens();
            }
        }
    }

    @Override
    public synchronized void missing(Trial trial, String why) {
        missing++;
    }

    synchronized Progress now(long planned, long plannedWork) {
        return new Progress(
                planned, plannedWork, done, kept, missing, tokens, workDone, workKept, right);
    }
}

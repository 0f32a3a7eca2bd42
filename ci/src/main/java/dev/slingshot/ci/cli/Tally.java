package dev.slingshot.ci.cli;

import dev.slingshot.harness.run.RunListener;
import dev.slingshot.harness.run.Trial;
import dev.slingshot.strategies.Outcome;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/// Counts a run's trials as they end.
final class Tally implements RunListener {
    private final ToDoubleBiFunction<Trial, Outcome> rightShare;
    private int made;
    private int kept;
    private int drawn;
    private int missing;
    private long workMade;
    private long workKept;
    private double right;
    private Optional<String> whyMissing = Optional.empty();

    /// @param rightShare the share of a trial's candidates that are right
    Tally(ToDoubleBiFunction<Trial, Outcome> rightShare) {
        this.rightShare = rightShare;
    }

    @Override
    public void finished(Trial trial, Outcome outcome) {
        double share = rightShare.applyAsDouble(trial, outcome);
        synchronized (this) {
            made++;
            right += share;
            workMade += trial.experiment().cell().n();
        }
    }

    @Override
    public synchronized void kept(Trial trial) {
        kept++;
        workKept += trial.experiment().cell().n();
    }

    @Override
    public synchronized void drawn(Trial trial) {
        drawn++;
    }

    @Override
    public synchronized void missing(Trial trial, String why) {
        missing++;
        whyMissing = Optional.of(why);
    }

    synchronized int missingTrials() {
        return missing;
    }

    /// What the last missing trial failed of.
    synchronized Optional<String> whyMissing() {
        return whyMissing;
    }

    /// @param tokens generated since this start
    synchronized Progress now(long planned, long plannedWork, long tokens) {
        return new Progress(
                planned,
                plannedWork,
                made,
                kept,
                drawn,
                missing,
                tokens,
                workMade,
                workKept,
                right);
    }
}

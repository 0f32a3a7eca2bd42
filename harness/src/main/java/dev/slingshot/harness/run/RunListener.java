package dev.slingshot.harness.run;

import dev.slingshot.strategies.Outcome;

/// Is told of a run's progress, from many threads at once.
public interface RunListener {

    /// @param kept whether the outcome was in the store already
    void finished(Trial trial, Outcome outcome, boolean kept);

    /// The infrastructure failed; the trial is tried again by the next run.
    void missing(Trial trial, String why);
}

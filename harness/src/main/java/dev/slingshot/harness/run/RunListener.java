package dev.slingshot.harness.run;

import dev.slingshot.strategies.Outcome;

/// Is told of a run's progress, from many threads at once.
public interface RunListener {

    void finished(Trial trial, Outcome outcome);

    /// Its outcome was in the store already.
    void kept(Trial trial);

    /// Its samples are recorded and wait for their scores.
    void drawn(Trial trial);

    /// The infrastructure failed; the trial is tried again by the next run.
    void missing(Trial trial, String why);
}

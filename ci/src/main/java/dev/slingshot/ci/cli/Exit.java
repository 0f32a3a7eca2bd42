package dev.slingshot.ci.cli;

/// What an exit code says; the same for every command.
final class Exit {
    /// Done, or the gate held.
    static final int DONE = 0;

    static final int GATE_FAILED = 1;

    /// A wrong option, suite or file.
    static final int MISTAKE = 2;

    static final int INCONCLUSIVE = 3;

    /// The baseline is stale or the data is insufficient.
    static final int INSUFFICIENT = 4;

    /// A server, model, data set, disk space or memory is not there.
    static final int MISSING = 69;

    static final int BUG = 70;

    private Exit() {}
}

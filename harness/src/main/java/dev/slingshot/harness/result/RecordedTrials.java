package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Outcome;
import java.util.List;
import java.util.function.Supplier;

/// The finished searches of a run as its store has them, read as they are asked for, from many
/// threads.
public interface RecordedTrials extends AutoCloseable {

    /// A search that is unpacked when it is asked for.
    record Later(int seed, Supplier<Outcome> outcome) {}

    /// A cell's searches on one problem, by rising seed.
    List<Later> of(String cell, Problem problem);

    @Override
    void close();
}

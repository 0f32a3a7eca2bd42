package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The judged trials of a run. They may be more than fit into memory: they are read as they are
/// asked for, and whoever is done with one lets it go.
public interface Trials extends Iterable<TrialResult>, AutoCloseable {

    /// All trials at a glance, in the order of cells, problems and seeds.
    List<Glance> glances();

    /// A cell's trials on one problem, by rising seed.
    List<TrialResult> of(String cell, Problem problem);

    /// The same one after the other: each is read when the one before is done with.
    default Stream<TrialResult> read(String cell, Problem problem) {
        return of(cell, problem).stream();
    }

    /// Lets go of what they are read from.
    @Override
    void close();

    default int size() {
        return glances().size();
    }

    /// One after the other in the order of the glances.
    default Stream<TrialResult> stream() {
        return glances().stream()
                .map(glance -> new Ground(glance.cell(), glance.problem()))
                .distinct()
                .flatMap(ground -> read(ground.cell(), ground.problem()));
    }

    @Override
    default Iterator<TrialResult> iterator() {
        return stream().iterator();
    }

    /// Trials that are in memory.
    static Trials of(List<TrialResult> trials) {
        return new ListedTrials(trials);
    }
}

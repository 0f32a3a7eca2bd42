package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.result.RecordedTrials;
import dev.slingshot.harness.store.StoredTrials;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The searches in a run's store, which is opened at the first question and again after a close.
final class StoredRun implements RecordedTrials {
    private final Path file;
    private @Nullable StoredTrials open;

    StoredRun(Path file) {
        this.file = file;
    }

    @Override
    public List<Later> of(String cell, Problem problem) {
        return trials().of(cell, problem.question().key()).stream()
                .map(trial -> new Later(trial.seed(), trial::outcome))
                .toList();
    }

    private synchronized StoredTrials trials() {
        var trials = open;
        if (trials == null) {
            trials = StoredTrials.open(file);
            open = trials;
        }
        return trials;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}

package dev.slingshot.ci.cli;

import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.rewarding.Scaling;
import java.nio.file.Path;
import java.util.List;

/// How topologies are compared where the command line has a say.
final class Scalings {
    private Scalings() {}

    /// @param files topology reward models in place of the suite's own; may be none
    static Scaling with(Scaling suites, List<Path> files) {
        List<Mtrm> models = files.stream().map(MtrmFile::read).toList();
        return models.isEmpty() ? suites : new Scaling(suites.base(), suites.tuned(), models);
    }
}

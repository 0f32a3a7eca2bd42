package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.ScalingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads `scaling`.
///
/// @param suite its file, which paths are relative to
record ScalingReader(Path suite, Matrix matrix) {

    ScalingSpec read(Item item) {
        var fields = item.fields(Keys.SCALING);
        var policies = Names.of("policy", matrix.policies());
        var base = fields.get("base").flatMap(policies::in);
        var tuned = fields.get("tuned").flatMap(policies::in);
        if (tuned.isPresent() && base.isEmpty()) {
            item.complain("%s names a tuned policy and no base".formatted(item.path()));
        }
        if (tuned.isPresent() && tuned.equals(base)) {
            item.complain("%s: base and tuned are the same policy".formatted(item.path()));
        }
        return new ScalingSpec(base, tuned, models(fields));
    }

    private List<Mtrm> models(Fields fields) {
        return fields.items("mtrm").stream().flatMap(item -> model(item).stream()).toList();
    }

    private Optional<Mtrm> model(Item item) {
        return item.text()
                .flatMap(file -> item.checked(_ -> MtrmFile.read(suite.resolveSibling(file))))
                .filter(model -> mine(item, model.provenance().policy()));
    }

    private boolean mine(Item item, String policy) {
        if (matrix.policies().contains(policy)) {
            return true;
        }
        item.complain(
                "%s learned from responses of \"%s\", and the matrix has no such policy; it has %s"
                        .formatted(item.path(), policy, String.join(", ", matrix.policies())));
        return false;
    }
}

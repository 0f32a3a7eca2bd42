package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.mtrm.MtrmFile;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.Point;
import dev.slingshot.harness.suite.Points;
import dev.slingshot.harness.suite.VerifierSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// Verifiers that learned from the responses of one policy: their file lies beside the suite, and
/// they score no other policy unless the suite says so.
///
/// @param suite its file, which paths are relative to
record LearnedVerifiers(Known known, Path suite) {
    private static final String KIND = "mtrm";

    /// Notes each whose file is broken or of another policy; one without a file is noted already.
    void check(Matrix matrix, Fields fields, List<VerifierSpec> verifiers) {
        for (VerifierSpec verifier : verifiers) {
            if (verifier.kind().equals(KIND) && verifier.settings().containsKey("file")) {
                fields.get("verifiers")
                        .ifPresent(
                                item -> item.checked(_ -> check(matrix, item, placed(verifier))));
            }
        }
    }

    private boolean check(Matrix matrix, Item item, VerifierSpec verifier) {
        var file = verifier.settings().getOrDefault("file", "");
        String policy = MtrmFile.read(Path.of(file)).provenance().policy();
        boolean any = verifier.settings().getOrDefault("any_policy", "off").equals("on");
        new Points(matrix, known)
                .all().stream()
                        .filter(point -> point.verifier().equals(verifier.name()))
                        .map(Point::policy)
                        .distinct()
                        .filter(other -> !any && !other.equals(policy))
                        .forEach(other ->
                                item.complain(
                                        "verifier %s learned from responses of \"%s\" and is to score \"%s\"; train one of its own with slingshot train mtrm, exclude {policy: %s, verifier: %s}, or set any_policy: on"
                                                .formatted(
                                                        verifier.name(),
                                                        policy,
                                                        other,
                                                        other,
                                                        verifier.name())));
        return true;
    }

    /// The same with files found from anywhere.
    List<VerifierSpec> placed(List<VerifierSpec> verifiers) {
        return verifiers.stream().map(this::placed).toList();
    }

    private VerifierSpec placed(VerifierSpec spec) {
        String file = spec.settings().getOrDefault("file", "");
        if (!spec.kind().equals(KIND) || file.isEmpty()) {
            return spec;
        }
        var settings = new TreeMap<>(spec.settings());
        settings.put("file", suite.resolveSibling(file).toString());
        return new VerifierSpec(
                spec.name(),
                spec.kind(),
                spec.engine(),
                spec.model(),
                spec.aggregation(),
                settings);
    }
}

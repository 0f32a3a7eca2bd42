package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.Aggregation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `verifiers`, and the names of kinds that stand in the matrix by themselves.
record VerifierReader(Known known, List<String> engines) {
    private static final String SIMULATED = "simulated";

    Optional<VerifierSpec> read(String name, Item item) {
        var fields = item.fields(Keys.VERIFIER);
        return fields.needed("kind")
                .flatMap(Names.of("verifier kind", known.verifiers().names())::in)
                .map(kind ->
                        new VerifierSpec(
                                name,
                                kind,
                                fields.get("engine").flatMap(Names.of("engine", engines)::in),
                                model(fields, kind),
                                aggregation(fields, kind),
                                settings(fields, kind)));
    }

    VerifierSpec plain(String kind) {
        return new VerifierSpec(
                kind,
                kind,
                Optional.empty(),
                "",
                known.verifiers().get(kind).aggregation(),
                Map.of());
    }

    private String model(Fields fields, String kind) {
        return kind.equals(SIMULATED)
                ? fields.needed("model")
                        .flatMap(Names.of("simulated verifier", known.simulatedVerifiers())::in)
                        .orElse("?")
                : fields.text("model", "");
    }

    private Aggregation aggregation(Fields fields, String kind) {
        return fields.get("aggregation")
                .flatMap(item ->
                        item.checked(field -> Known.aggregations().get(field.text().orElse(""))))
                .orElseGet(() -> known.verifiers().get(kind).aggregation());
    }

    private Map<String, String> settings(Fields fields, String kind) {
        return fields.get("settings")
                .orElse(fields.owner())
                .checked(item ->
                        known.verifiers()
                                .get(kind)
                                .checked(item.path(), EngineReader.settings(fields)))
                .orElse(Map.of());
    }
}

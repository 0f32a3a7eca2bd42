package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Exclusion;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.PairingSpec;
import dev.slingshot.harness.suite.RowPattern;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads one of `pairings`.
///
/// @param clean whether the matrix had no mistake, so that names can be looked up in it
record PairingReader(Known known, Matrix matrix, boolean clean) {
    private static final Names MATCHES =
            Names.of(
                    "match",
                    Stream.of(PairingSpec.Match.values()).map(PairingSpec.Match::label).toList());

    Optional<PairingSpec> read(Item item) {
        var fields = item.fields(Keys.PAIRING);
        var challenger = fields.needed("challenger").map(this::row);
        var baseline = fields.needed("baseline").map(this::row);
        var match =
                fields.get("match")
                        .flatMap(MATCHES::in)
                        .map(name -> PairingSpec.Match.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(PairingSpec.Match.NONE);
        if (challenger.isEmpty() || baseline.isEmpty()) {
            return Optional.empty();
        }
        String name = fields.text("name", challenger.get() + " against " + baseline.get());
        return Optional.of(new PairingSpec(name, challenger.get(), baseline.get(), match));
    }

    private RowPattern row(Item item) {
        var fields = item.fields(Keys.ROW);
        return new RowPattern(
                name(fields, Exclusion.Axis.DATASET),
                name(fields, Exclusion.Axis.PROMPT),
                name(fields, Exclusion.Axis.POLICY),
                name(fields, Exclusion.Axis.VERIFIER),
                name(fields, Exclusion.Axis.STRATEGY),
                fields.get("selection")
                        .flatMap(Names.of("selection", known.selections().names())::in),
                fields.get("aggregation")
                        .flatMap(Names.of("aggregation", Known.aggregations().names())::in),
                name(fields, Exclusion.Axis.N)
                        .filter(_ -> clean)
                        .map(n -> OptionalInt.of(Integer.parseInt(n)))
                        .orElse(OptionalInt.empty()));
    }

    private Optional<String> name(Fields fields, Exclusion.Axis axis) {
        var names = Names.of(axis.label(), Axes.values(axis, matrix));
        return fields.get(axis.label()).flatMap(item -> clean ? names.in(item) : item.text());
    }
}

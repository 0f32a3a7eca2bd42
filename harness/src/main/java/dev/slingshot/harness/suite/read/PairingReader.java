package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.result.Fitting;
import dev.slingshot.harness.suite.DerivedSpec;
import dev.slingshot.harness.suite.Exclusion;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.PairingSpec;
import dev.slingshot.harness.suite.RowPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads one of `pairings`.
///
/// @param clean whether the matrix had no mistake, so that names can be looked up in it
record PairingReader(Known known, Matrix matrix, List<DerivedSpec> derived, boolean clean) {
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
                name(fields, Exclusion.Axis.TOPOLOGY),
                fields.get("selection")
                        .flatMap(
                                Names.of(
                                                "selection",
                                                and(
                                                        known.selections().names(),
                                                        DerivedSpec::selection))
                                        ::in),
                fields.get("aggregation").flatMap(Names.of("aggregation", aggregations())::in),
                name(fields, Exclusion.Axis.N)
                        .filter(_ -> clean)
                        .map(n -> OptionalInt.of(Integer.parseInt(n)))
                        .orElse(OptionalInt.empty()));
    }

    private Optional<String> name(Fields fields, Exclusion.Axis axis) {
        var values = Axes.values(axis, matrix);
        var names =
                Names.of(
                        axis.label(),
                        axis == Exclusion.Axis.STRATEGY
                                ? and(values, DerivedSpec::strategy)
                                : values);
        return fields.get(axis.label()).flatMap(item -> clean ? names.in(item) : item.text());
    }

    /// With the names that derived strategies add.
    private List<String> and(List<String> names, Function<DerivedSpec, String> name) {
        return Stream.concat(names.stream(), derived.stream().map(name)).distinct().toList();
    }

    private List<String> aggregations() {
        var names = new ArrayList<>(Known.aggregations().names());
        if (!derived.isEmpty()) {
            names.addAll(List.of(Fitting.CROSS_FITTED.label(), Fitting.IN_SAMPLE.label()));
        }
        return names;
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.Exclusion;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.harness.suite.StrategySpec;
import dev.slingshot.strategies.topology.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads `matrix`.
///
/// @param datasets those defined beside it, by label
/// @param engines all of the suite
/// @param verifiers those defined beside it
/// @param prompts reads a prompt
record MatrixReader(
        Known known,
        Map<String, DatasetSpec> datasets,
        List<String> engines,
        List<String> verifiers,
        PromptReader prompts) {

    Matrix read(Fields fields, SamplingReader.Limits limits) {
        needed(fields, List.of("datasets", "prompts", "strategies"));
        var strategies = read(fields, "strategies", new StrategyReader(known)::read);
        var datasetsRead =
                read(fields, "datasets", new DatasetReader(known, prompts.suite(), datasets)::read);
        unique(fields, "datasets", datasetsRead.stream().map(DatasetSpec::label).toList());
        unique(fields, "strategies", strategies.stream().map(StrategySpec::label).toList());
        var matrix =
                new Matrix(
                        datasetsRead,
                        read(fields, "prompts", prompts::read).stream().distinct().toList(),
                        orElse(Names.of("policy", engines).in(fields.items("policies")), engines),
                        orElse(verifiers(fields.items("verifiers")), List.of(Matrix.NO_VERIFIER)),
                        strategies,
                        orElse(topologies(fields), List.of(Matrix.CHAIN)),
                        orElse(integers(fields, "budgets"), List.of(1)),
                        seeds(fields),
                        limits.sampling(),
                        limits.stepTokens(),
                        limits.totalTokens(),
                        List.of());
        return exclude(matrix, read(fields, "exclude", item -> exclusion(item, matrix)));
    }

    private List<Form> topologies(Fields fields) {
        var read = new TopologyReader(known, prompts.suite()).read(fields.items("topologies"));
        unique(fields, "topologies", read.stream().map(Form::label).toList());
        return read;
    }

    private List<String> verifiers(List<Item> items) {
        var names = Names.of("verifier", verifierNames());
        return items.stream()
                .flatMap(item -> names.in(item).filter(name -> stands(item, name)).stream())
                .toList();
    }

    /// Whether a kind can stand here by its name alone: not if it has to be given something.
    private boolean stands(Item item, String name) {
        return verifiers.contains(name)
                || name.equals(Matrix.NO_VERIFIER)
                || item.checked(_ ->
                                known.verifiers()
                                        .get(name)
                                        .checked("verifiers.%s.settings".formatted(name), Map.of()))
                        .isPresent();
    }

    /// All verifiers a matrix may name.
    List<String> verifierNames() {
        return Stream.of(verifiers, known.verifiers().names(), List.of(Matrix.NO_VERIFIER))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static void needed(Fields fields, List<String> keys) {
        for (String key : keys) {
            fields.needed(key)
                    .filter(item -> item.items().isEmpty())
                    .ifPresent(item -> item.complain(item.path() + " is empty"));
        }
    }

    private static <T> List<T> read(Fields fields, String key, Function<Item, Optional<T>> reader) {
        return fields.items(key).stream().flatMap(item -> reader.apply(item).stream()).toList();
    }

    private static void unique(Fields fields, String key, List<String> labels) {
        var seen = new ArrayList<String>();
        for (String label : labels) {
            if (seen.contains(label)) {
                fields.get(key)
                        .ifPresent(item ->
                                item.complain(
                                        "%s has two called \"%s\"; give one of them a label"
                                                .formatted(item.path(), label)));
            }
            seen.add(label);
        }
    }

    private static List<Integer> integers(Fields fields, String key) {
        return read(fields, key, item -> item.integer(1));
    }

    private static List<Integer> seeds(Fields fields) {
        var items = fields.items("seeds");
        var numbers = integers(fields, "seeds");
        if (numbers.isEmpty()) {
            return Matrix.seeds(1);
        }
        boolean count = items.size() == 1 && fields.get("seeds").orElseThrow().isScalar();
        return count ? Matrix.seeds(numbers.getFirst()) : numbers.stream().distinct().toList();
    }

    private Optional<Exclusion> exclusion(Item item, Matrix matrix) {
        var fields = item.fields(Keys.EXCLUSION);
        var values = new TreeMap<Exclusion.Axis, List<String>>();
        for (Exclusion.Axis axis : Exclusion.Axis.values()) {
            fields.get(axis.label())
                    .ifPresent(_ ->
                            values.put(
                                    axis,
                                    Names.of(axis.label(), Axes.values(axis, matrix))
                                            .in(fields.items(axis.label()))));
        }
        if (values.isEmpty() && item.isMapping()) {
            item.complain(
                    "an exclusion needs at least one of " + String.join(", ", Keys.EXCLUSION));
        }
        return Optional.of(new Exclusion(values))
                .filter(exclusion -> !exclusion.values().isEmpty());
    }

    private static Matrix exclude(Matrix matrix, List<Exclusion> exclusions) {
        return new Matrix(
                matrix.datasets(),
                matrix.prompts(),
                matrix.policies(),
                matrix.verifiers(),
                matrix.strategies(),
                matrix.topologies(),
                matrix.budgets(),
                matrix.seeds(),
                matrix.sampling(),
                matrix.stepTokens(),
                matrix.totalTokens(),
                exclusions);
    }

    private static <T> List<T> orElse(List<T> values, List<T> otherwise) {
        return values.isEmpty() ? otherwise : values.stream().distinct().toList();
    }
}

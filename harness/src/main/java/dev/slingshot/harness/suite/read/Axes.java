package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.Exclusion;
import dev.slingshot.harness.suite.Matrix;
import dev.slingshot.strategies.topology.Form;
import java.util.List;
import java.util.stream.Stream;

/// The values of a matrix on each axis, by which exclusions and pairings name its parts.
final class Axes {
    private Axes() {}

    static List<String> values(Exclusion.Axis axis, Matrix matrix) {
        return switch (axis) {
            case DATASET -> matrix.datasets().stream().map(DatasetSpec::label).toList();
            case PROMPT -> matrix.prompts();
            case POLICY -> matrix.policies();
            case VERIFIER -> matrix.verifiers();
            case STRATEGY ->
                    matrix.strategies().stream()
                            .flatMap(one -> Stream.of(one.label(), one.search()))
                            .distinct()
                            .toList();
            case TOPOLOGY -> matrix.topologies().stream().map(Form::label).toList();
            case N ->
                    Stream.concat(
                                    Stream.of(1),
                                    matrix.strategies().stream()
                                            .flatMap(one -> one.budgets(matrix).stream()))
                            .distinct()
                            .sorted()
                            .map(String::valueOf)
                            .toList();
        };
    }
}

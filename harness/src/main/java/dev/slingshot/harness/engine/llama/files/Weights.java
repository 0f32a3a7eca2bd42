package dev.slingshot.harness.engine.llama.files;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How a model's matrices are stored, as far as it decides whether its results can depend on the
/// company: for some types llama.cpp multiplies one row, or a few, by other code than many.
public record Weights(Set<Integer> types) {
    /// ggml's numbers of the types whose rows gave the same bits one by one and in any number
    /// together; Q4_K, F16, BF16 and F32 did not, and others were not tried.
    private static final Map<Integer, String> SAME_IN_ANY_NUMBER =
            Map.of(2, "Q4_0", 3, "Q4_1", 6, "Q5_0", 7, "Q5_1", 8, "Q8_0", 20, "IQ4_NL");

    public Weights {
        types = Set.copyOf(types);
    }

    public static Weights of(ModelFile file) {
        return new Weights(GgufTensors.matrixTypes(file));
    }

    /// Whether every matrix is of a type whose results do not depend on the number of rows.
    public boolean keepExactness() {
        return SAME_IN_ANY_NUMBER.keySet().containsAll(types);
    }

    /// The types that do.
    public static Set<String> exactTypes() {
        return new TreeSet<>(SAME_IN_ANY_NUMBER.values());
    }
}

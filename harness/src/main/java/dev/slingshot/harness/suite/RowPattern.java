package dev.slingshot.harness.suite;

import dev.slingshot.harness.result.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The rows a pairing names: what it leaves out may be anything.
///
/// @param strategy a search or a label
public record RowPattern(
        Optional<String> dataset,
        Optional<String> prompt,
        Optional<String> policy,
        Optional<String> verifier,
        Optional<String> strategy,
        Optional<String> topology,
        Optional<String> selection,
        Optional<String> aggregation,
        OptionalInt n) {

    /// @param strategies what the row's strategy may be called
    /// @param asked label of the shape that its prompt asks for
    boolean fits(List<String> strategies, String asked, RowKey key) {
        return agrees(dataset, key.dataset())
                && agrees(prompt, key.prompt())
                && agrees(policy, key.policy())
                && agrees(
                        verifier.map(name -> name.equals(Matrix.NO_VERIFIER) ? "" : name),
                        key.verifier())
                && strategies.stream().anyMatch(name -> agrees(strategy, name))
                && agrees(topology, asked)
                && agrees(selection, key.selection())
                && agrees(aggregation, key.aggregation())
                && (n.isEmpty() || n.getAsInt() == key.n());
    }

    RowPattern withN(int other) {
        return new RowPattern(
                dataset,
                prompt,
                policy,
                verifier,
                strategy,
                topology,
                selection,
                aggregation,
                OptionalInt.of(other));
    }

    @Override
    public String toString() {
        var words = new ArrayList<String>();
        add(words, "dataset", dataset);
        add(words, "prompt", prompt);
        add(words, "policy", policy);
        add(words, "verifier", verifier);
        add(words, "strategy", strategy);
        add(words, "topology", topology);
        add(words, "selection", selection);
        add(words, "aggregation", aggregation);
        n.ifPresent(value -> words.add("n: " + value));
        return "{" + String.join(", ", words) + "}";
    }

    private static void add(List<String> words, String name, Optional<String> value) {
        value.ifPresent(text -> words.add(name + ": " + text));
    }

    private static boolean agrees(Optional<String> wanted, String actual) {
        return wanted.isEmpty() || wanted.get().equals(actual);
    }
}

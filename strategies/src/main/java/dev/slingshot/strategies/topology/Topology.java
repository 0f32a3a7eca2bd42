package dev.slingshot.strategies.topology;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A shape of reasoning that a prompt can ask for.
public enum Topology {
    /// Thoughts in one line (chain of thought, Wei et al. 2022, arXiv:2201.11903).
    CHAIN,
    /// Thoughts that branch and are chosen among (tree of thoughts, Yao et al. 2023,
    /// arXiv:2305.10601).
    TREE,
    /// Thoughts that branch and are combined (graph of thoughts, Besta et al. 2023,
    /// arXiv:2308.09687).
    GRAPH;

    /// As suites, records and reports write it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its place where the three stand side by side: chain, tree, graph.
    public int arm() {
        return switch (this) {
            case CHAIN -> 0;
            case TREE -> 1;
            case GRAPH -> 2;
        };
    }

    public static Optional<Topology> named(String label) {
        return Stream.of(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}

package dev.slingshot.strategies.topology;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;

/// A topology with the ranges from which each sample draws its degrees of freedom. SOLAR
/// (arXiv:2503.04530) names depth, children and neighbours and states no ranges; the usual ones
/// here are ours.
///
/// @param label that rows, records and reports use
public record Shaping(
        String label, Topology topology, Range depth, Range children, Range neighbours)
        implements Form {

    public Shaping {
        require(depth.least() >= 1, "depth starts at 1, got %s", depth);
        switch (topology) {
            case CHAIN ->
                    require(
                            children.equals(Range.of(1)) && neighbours.equals(Range.of(0)),
                            "a chain has 1 child a thought and no neighbours, got children %s, neighbours %s",
                            children,
                            neighbours);
            case TREE ->
                    require(
                            children.least() >= 2 && neighbours.equals(Range.of(0)),
                            "a tree has 2 or more children a thought and no neighbours, got children %s, neighbours %s",
                            children,
                            neighbours);
            case GRAPH ->
                    require(
                            children.least() >= 2
                                    && neighbours.least() >= 2
                                    && neighbours.most() <= children.least(),
                            "a graph combines 2 or more neighbours and needs as many children, got children %s, neighbours %s",
                            children,
                            neighbours);
        }
    }

    /// With the usual ranges, under the topology's own name.
    public static Shaping usual(Topology topology) {
        return switch (topology) {
            case CHAIN -> new Shaping("chain", topology, new Range(3, 8), Range.of(1), Range.of(0));
            case TREE ->
                    new Shaping("tree", topology, new Range(2, 4), new Range(2, 3), Range.of(0));
            case GRAPH ->
                    new Shaping("graph", topology, new Range(3, 5), new Range(2, 4), Range.of(2));
        };
    }

    /// The degrees of the sample with this number.
    public Degrees draw(long seed) {
        return new Degrees(
                depth.draw(seed, "depth"),
                children.draw(seed, "children"),
                neighbours.draw(seed, "neighbours"));
    }

    @Override
    public Shaping of(Question question, long draw) {
        return this;
    }

    /// The ranges in a line, for a lock file and for what a prompt's hash covers.
    @Override
    public String ranges() {
        return "depth %s, children %s, neighbours %s".formatted(depth, children, neighbours);
    }
}

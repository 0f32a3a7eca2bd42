package dev.slingshot.harness.tag;

import java.util.List;
import java.util.stream.DoubleStream;

/// What a multi-label topology reward model (SOLAR's M-TRM, arXiv:2503.04530) learns: the hard
/// label of a response and the topo labels of its question, in the order of {@link #NAMES}. The
/// loss is the binary cross-entropy of each label that is known.
///
/// @param right hard label of the response, 0 or 1; of no meaning where only the question is read
/// @param known whether there is a response
public record FourLabels(double right, TopoLabels topo, boolean known) {
    /// The labels in order, as heads and files call them.
    public static final List<String> NAMES = List.of("right", "chain", "tree", "graph");

    public FourLabels {
        if (right != 0 && right != 1) {
            throw new IllegalArgumentException("a hard label is 0 or 1, got " + right);
        }
    }

    /// Of a response to its question.
    public static FourLabels of(TagRecord record) {
        return new FourLabels(record.hard(), record.topo(), true);
    }

    /// Of a question alone: what a router learns.
    public static FourLabels ofQuestion(TopoLabels topo) {
        return new FourLabels(0, topo, false);
    }

    public List<Double> values() {
        return DoubleStream.of(right, topo.chain(), topo.tree(), topo.graph()).boxed().toList();
    }

    /// 1 where a label counts, 0 where it is not known.
    public List<Integer> mask() {
        return List.of(known ? 1 : 0, 1, 1, 1);
    }
}

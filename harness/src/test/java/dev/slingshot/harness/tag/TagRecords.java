package dev.slingshot.harness.tag;

import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.topology.Degrees;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;

/// Records for tests.
public final class TagRecords {
    private TagRecords() {}

    public static TagRecord record(String problem, Topology topology, int index, int hard) {
        var shape = new Shape(Shape.Kind.CHAIN, 2, 0, 0, 2);
        return new TagRecord(
                TagRecord.id(problem, topology, 1, index),
                problem,
                "gsm8k",
                Split.TEST,
                "What is 2 + 2?",
                "4",
                "sums",
                "1",
                topology,
                index,
                new Degrees(3, 1, 0),
                topology.label() + "-of-thoughts@1",
                "2 + 2 = 4\n\nThe answer is \\boxed{4}.",
                Finish.END,
                shape,
                shape.complies(topology),
                "4",
                hard,
                new TopoLabels(.5, .25, 1),
                Difficulty.MEDIUM,
                20,
                "small",
                1);
    }

    static DataCard card(List<TagRecord> records) {
        var counts = new CardCounts();
        records.forEach(counts::add);
        return DataCard.of(
                new Shaped().run(), "small", TagOptions.USUAL, counts, 0, LeftOut.NOTHING);
    }
}

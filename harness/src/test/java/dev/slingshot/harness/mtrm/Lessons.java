package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.topology.Degrees;
import dev.slingshot.strategies.topology.ShapeReader;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/// TAG records for tests: trees are right where a question speaks of apples, chains where it speaks
/// of pears, and a response is right if its sum is true.
public final class Lessons {
    static final int RESPONSES = 4;

    private Lessons() {}

    /// @param questions half of apples, half of pears
    public static List<TagRecord> of(int questions) {
        var records = new ArrayList<TagRecord>();
        for (int i = 0; i < questions; i++) {
            records.addAll(question(i, i % 2 == 0 ? Topology.TREE : Topology.CHAIN, Split.TRAIN));
        }
        return List.copyOf(records);
    }

    static String text(int number, Topology best) {
        return "Ann has %d %s and buys %d more. How many are there?"
                .formatted(number + 2, best == Topology.TREE ? "apples" : "pears", number + 3);
    }

    static List<TagRecord> question(int number, Topology best, Split split) {
        var records = new ArrayList<TagRecord>();
        for (Topology topology : Topology.values()) {
            for (int index = 0; index < RESPONSES; index++) {
                boolean right = topology == best ? index > 0 : index == 0 && number % 5 == 0;
                records.add(record(number, text(number, best), split, topology, index, right));
            }
        }
        return records;
    }

    static TagRecord record(
            int number, String text, Split split, Topology topology, int index, boolean right) {
        int sum = 2 * number + 5;
        int claimed = right ? sum : sum + 1;
        String response =
                "%d + %d = %d\n\nThe answer is \\boxed{%d}."
                        .formatted(number + 2, number + 3, claimed, claimed);
        var shape = ShapeReader.read(response);
        String problem = split.label() + "/" + number;
        return new TagRecord(
                "%s#%s#1#%d".formatted(problem, topology.label(), index),
                problem,
                split.label(),
                split,
                text,
                Integer.toString(sum),
                "sums",
                "",
                topology,
                index,
                new Degrees(3, 1, 0),
                topology.label() + "-of-thoughts@1",
                response,
                Finish.END,
                shape,
                shape.complies(topology),
                Integer.toString(claimed),
                right ? 1 : 0,
                new TopoLabels(0, 0, 0),
                Difficulty.MEDIUM,
                20,
                "small",
                1);
    }

    public static Mtrm model(int questions) {
        return Training.teach("tag.jsonl", "abc", of(questions)::forEach, TrainOptions.USUAL);
    }
}

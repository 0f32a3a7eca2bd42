package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.Difficulty;
import dev.slingshot.harness.tag.Split;
import dev.slingshot.harness.tag.TagFile;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.Finish;
import dev.slingshot.strategies.topology.Degrees;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// TAG files for tests. Which responses of a topology are right is written as `1` and `0`; each has
/// a text of its own and the shape that was asked for.
final class Labelled {
    private final List<TagRecord> records = new ArrayList<>();
    private Split split = Split.TRAIN;
    private String model = "small";
    private Difficulty difficulty = Difficulty.MEDIUM;
    private boolean complying = true;
    private boolean alike;
    private long tokens = 20;

    Labelled test() {
        split = Split.TEST;
        return this;
    }

    Labelled model(String name) {
        model = name;
        return this;
    }

    Labelled difficulty(Difficulty of) {
        difficulty = of;
        return this;
    }

    /// What follows has no shape.
    Labelled shapeless() {
        complying = false;
        return this;
    }

    /// Responses of a topology that follow have one text.
    Labelled alike() {
        alike = true;
        return this;
    }

    Labelled tokens(long each) {
        tokens = each;
        return this;
    }

    Labelled question(String key, String text, String chain, String tree, String graph) {
        var right = Map.of(Topology.CHAIN, chain, Topology.TREE, tree, Topology.GRAPH, graph);
        var labels = new TopoLabels(share(chain), share(tree), share(graph));
        for (Topology topology : Topology.values()) {
            String of = right.getOrDefault(topology, "");
            for (int i = 0; i < of.length(); i++) {
                records.add(record(key, text, topology, i, of.charAt(i) - '0', labels));
            }
        }
        return this;
    }

    Labelled question(String key, String chain, String tree, String graph) {
        return question(key, "What is asked in " + key + "?", chain, tree, graph);
    }

    private static double share(String right) {
        return right.chars().filter(one -> one == '1').count() / (double) right.length();
    }

    private TagRecord record(
            String key, String text, Topology topology, int index, int hard, TopoLabels labels) {
        var kind = Shape.Kind.valueOf(topology.label().toUpperCase(Locale.ROOT));
        var shape = complying ? new Shape(kind, 3, 0, 0, 2) : Shape.NONE;
        return new TagRecord(
                "%s#%s#1#%d".formatted(key, topology.label(), index),
                key,
                split.label(),
                split,
                text,
                "4",
                "sums",
                "1",
                topology,
                index,
                new Degrees(3, 1, 0),
                topology.label() + "-of-thoughts@1",
                "a %s %s".formatted(topology.label(), alike ? "again" : key + " " + index),
                Finish.END,
                shape,
                shape.complies(topology),
                "4",
                hard,
                labels,
                difficulty,
                tokens,
                model,
                1);
    }

    Path write(Path file) {
        TagFile.write(file, records);
        return file;
    }
}

package dev.slingshot.harness.tag;

import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts records as they are made, so that none has to be kept for the card.
final class CardCounts {
    /// Records of one kind.
    record Kind(Split split, Topology topology, Difficulty difficulty) {}

    private final Map<Kind, int[]> kinds = new HashMap<>();
    private final Map<Topology, Map<Shape.Kind, Integer>> shapes = new HashMap<>();
    private final Map<Split, Set<Topology>> complying = new HashMap<>();
    private final TreeMap<String, DatasetCount> datasets = new TreeMap<>();
    private final Set<String> prompts = new TreeSet<>();
    private final Set<Integer> seeds = new TreeSet<>();
    private String lastQuestion = "";
    private int questions;
    private int records;

    /// @param first key of its first question
    record DatasetCount(Split split, String first, int questions) {
        DatasetCount more() {
            return new DatasetCount(split, first, questions + 1);
        }
    }

    /// Records of one question come one after the other.
    void add(TagRecord record) {
        records++;
        var kind = new Kind(record.split(), record.topology(), record.difficulty());
        int[] counts = kinds.computeIfAbsent(kind, _ -> new int[2]);
        counts[0]++;
        counts[1] += record.hard();
        shapes.computeIfAbsent(record.topology(), _ -> new HashMap<>())
                .merge(record.shape().kind(), 1, Integer::sum);
        if (record.complies()) {
            complying
                    .computeIfAbsent(record.split(), _ -> new java.util.HashSet<>())
                    .add(record.topology());
        }
        prompts.add(record.prompt());
        seeds.add(record.seed());
        question(record);
    }

    private void question(TagRecord record) {
        if (!record.problem().equals(lastQuestion)) {
            lastQuestion = record.problem();
            questions++;
            datasets.merge(
                    record.dataset(),
                    new DatasetCount(record.split(), record.problem(), 1),
                    (before, _) -> before.more());
        }
    }

    int records() {
        return records;
    }

    int questions() {
        return questions;
    }

    List<String> prompts() {
        return List.copyOf(prompts);
    }

    List<Integer> seeds() {
        return List.copyOf(seeds);
    }

    /// By data set label.
    Map<String, DatasetCount> datasets() {
        return datasets;
    }

    boolean complies(Split split, Topology topology) {
        return complying.getOrDefault(split, Set.of()).contains(topology);
    }

    /// Of every kind, absent ones too.
    List<DataCard.Count> counts() {
        var all = new ArrayList<DataCard.Count>();
        for (Split split : Split.values()) {
            for (Topology topology : Topology.values()) {
                for (Difficulty difficulty : Difficulty.values()) {
                    int[] of =
                            kinds.getOrDefault(new Kind(split, topology, difficulty), new int[2]);
                    all.add(new DataCard.Count(split, topology, difficulty, of[0], of[1]));
                }
            }
        }
        return all;
    }

    List<DataCard.ShapeCount> shapeCounts() {
        var all = new ArrayList<DataCard.ShapeCount>();
        for (Topology topology : Topology.values()) {
            var of = shapes.getOrDefault(topology, Map.of());
            for (Shape.Kind kind : Shape.Kind.values()) {
                all.add(new DataCard.ShapeCount(topology, kind, of.getOrDefault(kind, 0)));
            }
        }
        return all;
    }
}

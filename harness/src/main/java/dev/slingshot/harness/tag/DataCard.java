package dev.slingshot.harness.tag;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is to be said of a TAG file before anybody learns from it.
///
/// @param run whose responses were labelled
/// @param prompts names and versions
/// @param hardBelow and `easyFrom`: the cuts of difficulty
/// @param counts records by split, topology and difficulty
/// @param shapes records by the topology asked for and the shape given
/// @param incompleteQuestions left out, since some topology has fewer than 2 responses
/// @param droppedQuestions training questions left out, since a test set has them
/// @param remarks what is missing for comparisons, in sentences
public record DataCard(
        String run,
        String suite,
        String model,
        String grader,
        String exactness,
        List<String> prompts,
        List<Integer> seeds,
        double hardBelow,
        double easyFrom,
        List<Source> sources,
        List<Count> counts,
        List<ShapeCount> shapes,
        int questions,
        int records,
        int incompleteQuestions,
        int droppedQuestions,
        List<String> remarks) {

    /// A data set and its questions in the file.
    ///
    /// @param origin source, revision and licence
    public record Source(String dataset, Split split, String origin, int questions) {}

    /// @param right records whose answer is right
    public record Count(
            Split split, Topology topology, Difficulty difficulty, int records, int right) {}

    /// How many responses to one request had one shape.
    public record ShapeCount(Topology asked, Shape.Kind given, int records) {}

    public DataCard {
        prompts = List.copyOf(prompts);
        seeds = List.copyOf(seeds);
        sources = List.copyOf(sources);
        counts = List.copyOf(counts);
        shapes = List.copyOf(shapes);
        remarks = List.copyOf(remarks);
    }

    static DataCard of(
            RunResult run,
            String model,
            TagOptions options,
            List<TagRecord> records,
            int incomplete,
            int dropped) {
        return new DataCard(
                run.id(),
                run.suite(),
                model,
                run.grader(),
                run.exactness(),
                records.stream().map(TagRecord::prompt).distinct().sorted().toList(),
                records.stream().map(TagRecord::seed).distinct().sorted().toList(),
                options.hardBelow(),
                options.easyFrom(),
                sources(run, records),
                counts(records),
                shapes(records),
                (int) records.stream().map(TagRecord::problem).distinct().count(),
                records.size(),
                incomplete,
                dropped,
                Remarks.of(records));
    }

    private static List<Source> sources(RunResult run, List<TagRecord> records) {
        var questions = new TreeMap<String, LinkedHashSet<String>>();
        var splits = new TreeMap<String, Split>();
        for (TagRecord record : records) {
            questions
                    .computeIfAbsent(record.dataset(), _ -> new LinkedHashSet<>())
                    .add(record.problem());
            splits.put(record.dataset(), record.split());
        }
        var origins =
                run.datasets().stream()
                        .collect(
                                Collectors.toMap(
                                        card -> card.name(),
                                        card ->
                                                "%s, revision %s, licence %s"
                                                        .formatted(
                                                                card.source(),
                                                                card.revision(),
                                                                card.licence()),
                                        (first, _) -> first));
        var sources = new ArrayList<Source>();
        questions.forEach((label, of) -> {
            String name = name(of.getFirst(), origins.keySet());
            sources.add(
                    new Source(
                            label,
                            java.util.Objects.requireNonNull(splits.get(label)),
                            origins.getOrDefault(name, ""),
                            of.size()));
        });
        return sources;
    }

    /// The data set that a question's key begins with, the longest where several do.
    private static String name(String key, Iterable<String> names) {
        String found = "";
        for (String name : names) {
            found = key.startsWith(name + "/") && name.length() > found.length() ? name : found;
        }
        return found;
    }

    private static List<Count> counts(List<TagRecord> records) {
        var counts = new ArrayList<Count>();
        for (Split split : Split.values()) {
            for (Topology topology : Topology.values()) {
                for (Difficulty difficulty : Difficulty.values()) {
                    var of =
                            records.stream()
                                    .filter(record -> record.split() == split)
                                    .filter(record -> record.topology() == topology)
                                    .filter(record -> record.difficulty() == difficulty)
                                    .toList();
                    int right = of.stream().mapToInt(TagRecord::hard).sum();
                    counts.add(new Count(split, topology, difficulty, of.size(), right));
                }
            }
        }
        return counts;
    }

    private static List<ShapeCount> shapes(List<TagRecord> records) {
        Map<Topology, Map<Shape.Kind, Long>> by =
                records.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TagRecord::topology,
                                        Collectors.groupingBy(
                                                record -> record.shape().kind(),
                                                Collectors.counting())));
        var shapes = new ArrayList<ShapeCount>();
        for (Topology topology : Topology.values()) {
            for (Shape.Kind kind : Shape.Kind.values()) {
                long count = by.getOrDefault(topology, Map.of()).getOrDefault(kind, 0L);
                shapes.add(new ShapeCount(topology, kind, Math.toIntExact(count)));
            }
        }
        return shapes;
    }
}

package dev.slingshot.harness.tag;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.harness.result.RunResult;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is to be said of a TAG file before anybody learns from it.
///
/// @param run whose responses were labelled
/// @param model as the suite calls it
/// @param identity what tells the model from others of that name: hash of its file, engine, version
/// @param prompts names and versions
/// @param hardBelow and `easyFrom`: the cuts of difficulty
/// @param counts records by split, topology and difficulty
/// @param shapes records by the topology asked for and the shape given
/// @param incompleteQuestions left out, since some topology has fewer than 2 responses
/// @param droppedQuestions training questions left out, since a test set of the run has them; most
///   before the model was asked
/// @param publishedQuestions training questions left out likewise, since a public test set has them
///   that is no part of the run
/// @param remarks what is missing for comparisons, in sentences
public record DataCard(
        String run,
        String suite,
        String model,
        Map<String, String> identity,
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
        int publishedQuestions,
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
        identity = java.util.Collections.unmodifiableMap(new TreeMap<>(identity));
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
            CardCounts counts,
            int incomplete,
            LeftOut left) {
        return new DataCard(
                run.id(),
                run.suite(),
                model,
                identity(run, model),
                run.grader(),
                run.exactness(),
                counts.prompts(),
                counts.seeds(),
                options.hardBelow(),
                options.easyFrom(),
                sources(run, counts),
                counts.counts(),
                counts.shapeCounts(),
                counts.questions(),
                counts.records(),
                incomplete,
                left.test(),
                left.published(),
                Remarks.of(counts));
    }

    private static Map<String, String> identity(RunResult run, String model) {
        var identity = new TreeMap<String, String>();
        run.models().stream()
                .filter(card -> card.name().equals(model))
                .findFirst()
                .ifPresent(card -> {
                    identity.putAll(card.identity());
                    identity.put("engine", card.engine());
                });
        return identity;
    }

    private static List<Source> sources(RunResult run, CardCounts counts) {
        var origins = new TreeMap<String, String>();
        for (DatasetCard card : run.datasets()) {
            origins.putIfAbsent(
                    card.name(),
                    "%s%s, licence %s"
                            .formatted(
                                    card.source(),
                                    card.revision().isEmpty()
                                            ? ""
                                            : ", revision " + card.revision(),
                                    card.licence()));
        }
        var sources = new ArrayList<Source>();
        counts.datasets()
                .forEach((label, of) -> {
                    String name = name(of.first(), origins.keySet());
                    sources.add(
                            new Source(
                                    label,
                                    of.split(),
                                    origins.getOrDefault(name, ""),
                                    of.questions()));
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
}

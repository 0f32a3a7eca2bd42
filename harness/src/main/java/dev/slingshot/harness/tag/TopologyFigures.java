package dev.slingshot.harness.tag;

import dev.slingshot.harness.stats.ArmCounts;
import dev.slingshot.harness.stats.ArmStandings;
import dev.slingshot.harness.stats.ClusterBootstrap;
import dev.slingshot.harness.stats.Estimate;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What labelled responses say of the topologies: the arms are chain, tree and graph, in this
/// order.
public record TopologyFigures(List<TagRecord> records) {

    public TopologyFigures {
        records = List.copyOf(records);
    }

    /// Empty where no question has responses of every topology.
    public Optional<ArmStandings> standings() {
        var counts = counts();
        return counts.isEmpty() ? Optional.empty() : Optional.of(ArmStandings.of(counts));
    }

    /// The figures of each part by its name, in the order of the names.
    public Map<String, TopologyFigures> by(Function<TagRecord, String> part) {
        var parts = new LinkedHashMap<String, List<TagRecord>>();
        records.stream()
                .map(part)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .forEach(name -> parts.put(name, new ArrayList<>()));
        records.forEach(record ->
                Optional.ofNullable(parts.get(part.apply(record))).ifPresent(of -> of.add(record)));
        var figures = new LinkedHashMap<String, TopologyFigures>();
        parts.forEach((name, of) -> figures.put(name, new TopologyFigures(of)));
        return figures;
    }

    /// Right answers and answers of each question that has responses of every topology here.
    List<ArmCounts> counts() {
        int arms = Topology.values().length;
        var right = new LinkedHashMap<String, int[]>();
        var total = new LinkedHashMap<String, int[]>();
        for (TagRecord record : records) {
            int arm = record.topology().arm();
            right.computeIfAbsent(record.problem(), _ -> new int[arms])[arm] += record.hard();
            total.computeIfAbsent(record.problem(), _ -> new int[arms])[arm]++;
        }
        var counts = new ArrayList<ArmCounts>();
        total.forEach((problem, of) -> {
            if (Arrays.stream(of).allMatch(count -> count > 0)) {
                counts.add(new ArmCounts(list(right.getOrDefault(problem, of)), list(of)));
            }
        });
        return counts;
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    public int responses(Topology topology) {
        return (int) of(topology).count();
    }

    /// Responses that were asked for one topology and have this shape.
    public int shapes(Topology asked, Shape.Kind given) {
        return (int) of(asked).filter(record -> record.shape().kind() == given).count();
    }

    /// Generated tokens of a response, sorted.
    public long[] tokens(Topology topology) {
        return of(topology).mapToLong(TagRecord::tokens).sorted().toArray();
    }

    /// Generated tokens of a response: the mean over questions of each question's mean.
    public Optional<Estimate> length(Topology topology) {
        var byQuestion =
                of(topology)
                        .collect(
                                Collectors.groupingBy(
                                        TagRecord::problem,
                                        LinkedHashMap::new,
                                        Collectors.averagingLong(TagRecord::tokens)));
        return ClusterBootstrap.USUAL
                .means(byQuestion.values().stream().map(mean -> new double[] {mean}).toList())
                .stream()
                .findFirst();
    }

    private java.util.stream.Stream<TagRecord> of(Topology topology) {
        return records.stream().filter(record -> record.topology() == topology);
    }
}

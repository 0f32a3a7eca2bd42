package dev.slingshot.reports.view;

import dev.slingshot.harness.rewarding.Rewarding;
import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.Tagging;
import dev.slingshot.harness.tag.TopologyFigures;
import dev.slingshot.strategies.ConfigurationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which shape of thought for which problem: prompts that ask for a chain, a tree and a graph, each
/// in one completion. Data sets are not averaged.
///
/// @param models win rates by size, where several models were asked
/// @param rewards ways of choosing among topologies
/// @param hybrid tuning, rewarding and both
/// @param missing why nothing can be said, where nothing can
public record TopologyPage(
        List<TopologySection> sections,
        List<ModelWins> models,
        List<RewardSection> rewards,
        HybridSection hybrid,
        List<String> missing) {

    /// Whether a run asks for shapes at all.
    public static boolean has(Reading reading) {
        return reading.shaped();
    }

    public static TopologyPage of(Reading reading) {
        var sections = new ArrayList<TopologySection>();
        var missing = new ArrayList<String>();
        var byDataset = new LinkedHashMap<String, Map<String, TopologyFigures>>();
        for (String model : reading.shapedModels()) {
            try {
                var options = new TagOptions(.3, .7, Set.of(), model, true);
                var records = new ArrayList<TagRecord>();
                Tagging.label(
                        reading.run(), options, record -> records.add(record.withoutResponse()));
                new TopologyFigures(records)
                        .by(TagRecord::dataset)
                        .forEach((dataset, figures) -> {
                            sections.add(TopologySection.of(model, dataset, figures));
                            byDataset
                                    .computeIfAbsent(dataset, _ -> new LinkedHashMap<>())
                                    .put(model, figures);
                        });
            } catch (ConfigurationException none) {
                missing.add(String.valueOf(none.getMessage()));
            }
        }
        var rewarding = Rewarding.of(reading.run(), reading.scaling());
        return new TopologyPage(
                sections,
                ModelWins.of(reading.run(), byDataset),
                rewarding.tables().stream().map(RewardSection::of).toList(),
                HybridSection.of(rewarding.hybrids(), rewarding.remarks()),
                missing);
    }
}

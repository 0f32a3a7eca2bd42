package dev.slingshot.reports.view;

import dev.slingshot.harness.tag.TagOptions;
import dev.slingshot.harness.tag.TagRecord;
import dev.slingshot.harness.tag.Tagging;
import dev.slingshot.harness.tag.TopologyFigures;
import dev.slingshot.strategies.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which shape of thought for which problem: prompts that ask for a chain, a tree and a graph, each
/// in one completion. Data sets are not averaged.
///
/// @param missing why nothing can be said, where nothing can
public record TopologyPage(List<TopologySection> sections, List<String> missing) {

    /// Whether a run asks for shapes at all.
    public static boolean has(Reading reading) {
        return reading.shaped();
    }

    public static TopologyPage of(Reading reading) {
        var sections = new ArrayList<TopologySection>();
        var missing = new ArrayList<String>();
        for (String model : reading.shapedModels()) {
            try {
                var options = new TagOptions(.3, .7, Set.of(), model, true);
                var records = new ArrayList<TagRecord>();
                Tagging.label(
                        reading.run(), options, record -> records.add(record.withoutResponse()));
                new TopologyFigures(records)
                        .by(TagRecord::dataset)
                        .forEach((dataset, figures) ->
                                sections.add(TopologySection.of(model, dataset, figures)));
            } catch (ConfigurationException none) {
                missing.add(String.valueOf(none.getMessage()));
            }
        }
        return new TopologyPage(sections, missing);
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.topology.Range;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a topology: its name, or a mapping with the ranges from which samples draw.
record TopologyReader(Known known) {
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,3})(?:\\s*(?:-|\\.\\.)\\s*(\\d{1,3}))?");

    Optional<Shaping> read(Item item) {
        if (!item.isMapping()) {
            return names().in(item).flatMap(Topology::named).map(Shaping::usual);
        }
        var fields = item.fields(Keys.TOPOLOGY);
        return fields.needed("shape")
                .flatMap(names()::in)
                .flatMap(Topology::named)
                .flatMap(topology -> item.checked(_ -> shaping(topology, fields)));
    }

    private static Shaping shaping(Topology topology, Fields fields) {
        var usual = Shaping.usual(topology);
        return new Shaping(
                fields.text("label", usual.label()),
                topology,
                range(fields, "depth", usual.depth()),
                range(fields, "children", usual.children()),
                range(fields, "neighbours", usual.neighbours()));
    }

    private static Range range(Fields fields, String key, Range otherwise) {
        return fields.get(key)
                .flatMap(item -> item.text().flatMap(text -> item.checked(_ -> parse(item, text))))
                .orElse(otherwise);
    }

    private static Range parse(Item item, String text) {
        var match = RANGE.matcher(text.strip());
        if (!match.matches()) {
            throw new ConfigurationException(
                    "%s must be a number or a range such as 2-4, got \"%s\""
                            .formatted(item.path(), text));
        }
        int least = Integer.parseInt(match.group(1));
        return new Range(least, match.group(2) == null ? least : Integer.parseInt(match.group(2)));
    }

    private Names names() {
        return Names.of("topology", known.topologies());
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.topology.Form;
import dev.slingshot.strategies.topology.Mixture;
import dev.slingshot.strategies.topology.Range;
import dev.slingshot.strategies.topology.Shaping;
import dev.slingshot.strategies.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a topology: its name, or a mapping with the ranges from which samples draw; `mixed` for
/// all that the suite names; or a file that routes questions among them.
///
/// @param suite its file, which paths are relative to
record TopologyReader(Known known, Path suite) {
    private static final String MIXED = "mixed";

    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,3})(?:\\s*(?:-|\\.\\.)\\s*(\\d{1,3}))?");

    /// Forms in the items' order. Mixtures and routings ask the way the topologies beside them do.
    List<Form> read(List<Item> items) {
        var shapings = new LinkedHashMap<Item, Shaping>();
        for (Item item : items) {
            if (!mixed(item) && !routed(item)) {
                read(item).ifPresent(shaping -> shapings.put(item, shaping));
            }
        }
        var beside = List.copyOf(shapings.values());
        var forms = new ArrayList<Form>();
        items.forEach(item -> form(item, shapings.get(item), beside).ifPresent(forms::add));
        return forms;
    }

    private Optional<? extends Form> form(
            Item item, @Nullable Shaping shaping, List<Shaping> beside) {
        if (mixed(item)) {
            return item.checked(_ -> new Mixture(MIXED, beside.size() > 1 ? beside : all(beside)));
        }
        return routed(item)
                ? new RouteReader(suite).read(item, all(beside))
                : Optional.ofNullable(shaping);
    }

    /// One way for each topology: the first beside it, or the usual one.
    private static List<Shaping> all(List<Shaping> beside) {
        return Stream.of(Topology.values())
                .map(topology ->
                        beside.stream()
                                .filter(shaping -> shaping.topology() == topology)
                                .findFirst()
                                .orElseGet(() -> Shaping.usual(topology)))
                .toList();
    }

    private static boolean mixed(Item item) {
        return !item.isMapping() && item.text().filter(MIXED::equals).isPresent();
    }

    private static boolean routed(Item item) {
        return item.isMapping() && item.named().containsKey("route");
    }

    private Optional<Shaping> read(Item item) {
        if (!item.isMapping()) {
            return Names.of("topology", and(known.topologies(), MIXED))
                    .in(item)
                    .flatMap(Topology::named)
                    .map(Shaping::usual);
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

    private static List<String> and(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    private Names names() {
        return Names.of("topology", known.topologies());
    }
}

package dev.slingshot.harness.suite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run is known by of a plugin it uses.
///
/// @param sha256 of the jar
/// @param adds names by kind: `strategy`, `selection`, `verifier kind`
public record PluginCard(
        String name, String version, String sha256, Map<String, List<String>> adds) {

    public PluginCard {
        var sorted = new TreeMap<String, List<String>>();
        adds.forEach((kind, names) -> sorted.put(kind, List.copyOf(names)));
        adds = java.util.Collections.unmodifiableMap(sorted);
    }

    /// Whether it adds this name of this kind.
    public boolean adds(String kind, String thing) {
        return adds.getOrDefault(kind, List.of()).contains(thing);
    }

    static PluginCard of(String name, Map<String, Object> content) {
        var adds = new TreeMap<String, List<String>>();
        Contradiction.mapping(content.get("adds"))
                .forEach((kind, names) ->
                        adds.put(
                                kind,
                                names instanceof List<?> list
                                        ? list.stream().map(String::valueOf).toList()
                                        : List.of()));
        return new PluginCard(
                name,
                String.valueOf(content.get("version")),
                String.valueOf(content.get("sha256")),
                adds);
    }

    Map<String, Object> content() {
        return Map.of("version", version, "sha256", sha256, "adds", adds);
    }
}

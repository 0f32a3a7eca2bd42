package dev.slingshot.harness.suite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where two locks say different things of the same name.
final class Contradiction {
    /// What is told by name: a name that only one lock has contradicts nothing.
    static final List<String> SECTIONS =
            List.of("datasets", "engines", "models", "plugins", "prompts", "verifiers");

    /// What is told of a thing and decides no answer.
    private static final Set<String> OBSERVED =
            Set.of("deterministic", "shape", "note", "licence", "source", "aggregation");

    private Contradiction() {}

    static Optional<String> between(Map<String, Object> earlier, Map<String, Object> now) {
        return first("suite", earlier.get("suite"), now.get("suite"))
                .or(() -> first("sampling", earlier.get("sampling"), now.get("sampling")))
                .or(() ->
                        SECTIONS.stream()
                                .filter(section -> !section.equals("engines"))
                                .flatMap(section ->
                                        named(section, earlier.get(section), now.get(section))
                                                .stream())
                                .findFirst());
    }

    private static Optional<String> named(
            String section, @Nullable Object earlier, @Nullable Object now) {
        var other = mapping(now);
        return mapping(earlier).entrySet().stream()
                .filter(entry -> other.containsKey(entry.getKey()))
                .flatMap(entry ->
                        first(
                                section + "." + entry.getKey(),
                                entry.getValue(),
                                other.get(entry.getKey()))
                                .stream())
                .findFirst();
    }

    private static Optional<String> first(
            String path, @Nullable Object earlier, @Nullable Object now) {
        if (earlier instanceof Map && now instanceof Map) {
            var before = mapping(earlier);
            var after = mapping(now);
            var keys = new TreeSet<>(before.keySet());
            keys.addAll(after.keySet());
            keys.removeAll(OBSERVED);
            return keys.stream()
                    .flatMap(key ->
                            first(path + "." + key, before.get(key), after.get(key)).stream())
                    .findFirst();
        }
        return Objects.equals(earlier, now)
                ? Optional.empty()
                : Optional.of(
                        "%s is %s there and %s now".formatted(path, show(earlier), show(now)));
    }

    static Map<String, Object> mapping(@Nullable Object value) {
        var mapping = new TreeMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> mapping.put(String.valueOf(key), one));
        }
        return mapping;
    }

    private static String show(@Nullable Object value) {
        return value == null ? "absent" : "\"" + value + "\"";
    }
}

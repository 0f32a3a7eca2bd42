package dev.slingshot.strategies;

import java.util.Comparator;
import java.util.List;

/// Named things of one kind, in the order they are listed.
///
/// @param kind in the words of a message, such as `strategy`
public record Registry<T>(String kind, List<Entry<T>> entries) {

    public Registry {
        entries = List.copyOf(entries);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Registry<T> of(String kind, Entry<T>... entries) {
        return new Registry<>(kind, List.of(entries));
    }

    /// @throws ConfigurationException with the nearest name where there is none like this
    public T get(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(Entry::value)
                .orElseThrow(() ->
                        new ConfigurationException(
                                "unknown %s \"%s\"; %s".formatted(kind, name, hint(name))));
    }

    public boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    private String hint(String name) {
        return Suggestion.nearest(name, names())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() ->
                        "there are: "
                                + String.join(
                                        ", ",
                                        names().stream()
                                                .sorted(Comparator.naturalOrder())
                                                .toList()));
    }
}

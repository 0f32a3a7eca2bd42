package dev.slingshot.strategies;

/// One line of a registry: a name for suites, a sentence for people, and the thing itself.
public record Entry<T>(String name, String summary, T value) {

    public static <T> Entry<T> entry(String name, String summary, T value) {
        return new Entry<>(name, summary, value);
    }
}

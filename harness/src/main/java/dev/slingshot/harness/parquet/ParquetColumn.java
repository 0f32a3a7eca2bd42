package dev.slingshot.harness.parquet;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// A column of a table of T: where it stands and how its value is taken from a row.
///
/// @param path its name, behind the group's name where it belongs to a group
public record ParquetColumn<T>(List<String> path, ParquetType type, Function<T, Object> value) {
    private static final int DEPTH = 2;

    public ParquetColumn {
        path = List.copyOf(path);
        if (path.size() > DEPTH || path.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("no place for a column: " + path);
        }
    }

    /// @param name `name`, or `group.name`; columns of a group stand side by side
    public static <T> ParquetColumn<T> text(String name, Function<T, String> value) {
        return new ParquetColumn<>(path(name), ParquetType.TEXT, value::apply);
    }

    public static <T> ParquetColumn<T> whole(String name, ToLongFunction<T> value) {
        return new ParquetColumn<>(path(name), ParquetType.LONG, value::applyAsLong);
    }

    public static <T> ParquetColumn<T> real(String name, ToDoubleFunction<T> value) {
        return new ParquetColumn<>(path(name), ParquetType.DOUBLE, value::applyAsDouble);
    }

    public static <T> ParquetColumn<T> truth(String name, Predicate<T> value) {
        return new ParquetColumn<>(path(name), ParquetType.BOOLEAN, value::test);
    }

    private static List<String> path(String name) {
        return List.of(name.split("\\.", -1));
    }

    /// The group it stands in, or an empty text.
    String group() {
        return path.size() == DEPTH ? path.getFirst() : "";
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A value in the file, with where it stands. What is wrong with it is noted, and the reader goes
/// on without it.
///
/// @param path how a message calls it, such as `matrix.budgets`
record Item(String path, Node node, Interpolation interpolation, Complaints complaints) {

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    void complain(String message) {
        complaints.add(line(), message);
    }

    /// What the check gives, or nothing if it refuses the value: then its message is noted.
    <T> Optional<T> checked(Function<Item, T> check) {
        try {
            return Optional.of(check.apply(this));
        } catch (ConfigurationException refused) {
            complain(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /// A list's members; anything else is a list of one.
    List<Item> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(member -> at(path, member)).toList()
                : List.of(this);
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !isNull(scalar)) {
            return checked(_ -> interpolation.fill(scalar.getValue()))
                    .filter(text -> !isBlank(text));
        }
        complain("%s must be a text, got %s".formatted(path, shape()));
        return Optional.empty();
    }

    Optional<Long> whole(long least) {
        return number("a whole number", Long::parseLong).filter(value -> atLeast(value, least));
    }

    Optional<Integer> integer(int least) {
        return number("a whole number", Integer::parseInt).filter(value -> atLeast(value, least));
    }

    Optional<Double> decimal() {
        return number("a number", Double::parseDouble);
    }

    /// The fields of a mapping; keys other than these are noted. Empty for anything else.
    Fields fields(List<String> keys) {
        return Fields.of(this, keys);
    }

    Item at(String otherPath, Node other) {
        return new Item(otherPath, other, interpolation, complaints);
    }

    /// A mapping whose keys are names the user chose.
    Map<String, Item> named() {
        return Fields.named(this);
    }

    String shape() {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when isNull(scalar) -> "nothing";
            case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
            default -> "something else";
        };
    }

    private <N> Optional<N> number(String what, Function<String, N> parse) {
        if (!(node instanceof ScalarNode scalar) || isNull(scalar)) {
            complain("%s must be %s, got %s".formatted(path, what, shape()));
            return Optional.empty();
        }
        return checked(_ -> interpolation.fill(scalar.getValue()))
                .flatMap(text -> {
                    try {
                        return Optional.of(parse.apply(text.replace("_", "")));
                    } catch (NumberFormatException _) {
                        complain("%s must be %s, got \"%s\"".formatted(path, what, text));
                        return Optional.empty();
                    }
                });
    }

    private boolean atLeast(long value, long least) {
        if (value < least) {
            complain("%s must be at least %d, got %d".formatted(path, least, value));
        }
        return value >= least;
    }

    private boolean isBlank(String text) {
        if (text.isBlank()) {
            complain(path + " is empty");
        }
        return text.isBlank();
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("null")
                        || scalar.getValue().equals("~"));
    }
}

package dev.slingshot.harness.suite.read;

import dev.slingshot.strategies.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// The fields of a mapping by key.
record Fields(Item owner, Map<String, Item> values) {

    static Fields of(Item owner, List<String> keys) {
        var values = named(owner);
        for (var value : values.entrySet()) {
            if (!keys.contains(value.getKey())) {
                owner.complaints()
                        .add(keyLine(owner, value.getKey()), unknown(owner, value.getKey(), keys));
            }
        }
        return new Fields(owner, values);
    }

    /// Notes a key that stands twice; the first one counts.
    static Map<String, Item> named(Item owner) {
        var values = new LinkedHashMap<String, Item>();
        if (!(owner.node() instanceof MappingNode mapping)) {
            owner.complain(
                    "%s must be a mapping of names to values, got %s"
                            .formatted(owner.path(), owner.shape()));
            return values;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple);
            var item = owner.at(child(owner, key), tuple.getValueNode());
            if (values.putIfAbsent(key, item) != null) {
                owner.complaints()
                        .add(
                                line(tuple),
                                "\"%s\" stands here twice, first in line %d"
                                        .formatted(key, keyLine(owner, key)));
            }
        }
        return values;
    }

    int line() {
        return owner.line();
    }

    Optional<Item> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// Notes that the field is missing, if it is.
    Optional<Item> needed(String key) {
        if (!values.containsKey(key) && owner.isMapping()) {
            owner.complain("%s is missing".formatted(child(owner, key)));
        }
        return get(key);
    }

    String text(String key, String otherwise) {
        return get(key).flatMap(Item::text).orElse(otherwise);
    }

    int integer(String key, int least, int otherwise) {
        return get(key).flatMap(item -> item.integer(least)).orElse(otherwise);
    }

    /// A value or a list of values; empty where the field is absent.
    List<Item> items(String key) {
        return get(key).map(Item::items).orElse(List.of());
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    private static String unknown(Item owner, String key, List<String> keys) {
        String where = owner.path().isEmpty() ? "" : " in " + owner.path();
        String hint =
                Suggestion.nearest(key, keys)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("there are: " + String.join(", ", keys));
        return "unknown key \"%s\"%s; %s".formatted(key, where, hint);
    }

    private static int keyLine(Item owner, String key) {
        return ((MappingNode) owner.node())
                .getValue().stream()
                        .filter(tuple -> key(tuple).equals(key))
                        .findFirst()
                        .map(Fields::line)
                        .orElse(owner.line());
    }

    private static int line(NodeTuple tuple) {
        return tuple.getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static String child(Item owner, String key) {
        return owner.path().isEmpty() ? key : owner.path() + "." + key;
    }
}

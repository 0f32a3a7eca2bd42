package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.DatasetSpec;
import dev.slingshot.harness.suite.Known;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Reads a data set: a name, or a mapping with what is to be kept of it.
///
/// @param suite its file, which paths are relative to
/// @param defined those of the section `datasets`, by label
record DatasetReader(Known known, Path suite, Map<String, DatasetSpec> defined) {

    Optional<DatasetSpec> read(Item item) {
        if (item.isMapping()) {
            return define(Optional.empty(), item);
        }
        var names = new java.util.ArrayList<>(defined.keySet());
        names.addAll(known.datasets());
        return Names.of("data set", names)
                .in(item)
                .map(name -> defined.getOrDefault(name, DatasetSpec.of(name)));
    }

    Optional<DatasetSpec> define(Optional<String> label, Item item) {
        var fields = item.fields(Keys.DATASET);
        var origin = origin(fields);
        var where = new TreeMap<String, List<String>>();
        for (String tag : List.of("level", "subject", "family")) {
            fields.get(tag).ifPresent(_ -> where.put(tag, fields.texts(tag)));
        }
        var sample = count(fields, "sample");
        long seed = fields.get("seed").flatMap(field -> field.whole(0)).orElse(0L);
        return origin.map(from ->
                new DatasetSpec(
                        label.or(() -> fields.get("label").flatMap(Item::text))
                                .orElseGet(() ->
                                        DatasetSpec.describe(name(from), where, sample, seed)),
                        from,
                        where,
                        sample,
                        seed,
                        count(fields, "limit")));
    }

    private Optional<DatasetSpec.Origin> origin(Fields fields) {
        boolean named = fields.get("name").isPresent();
        if (named == fields.get("file").isPresent()) {
            fields.owner().complain("a data set has either a name or a file");
            return Optional.empty();
        }
        if (named) {
            return fields.get("name")
                    .flatMap(Names.of("data set", known.datasets())::in)
                    .map(DatasetSpec.Named::new);
        }
        return fields.get("file")
                .flatMap(Item::text)
                .map(file ->
                        new DatasetSpec.JsonLines(
                                suite.resolveSibling(file).toString(),
                                fields.text("question", "question"),
                                fields.text("answer", "answer"),
                                fields.text("id", "")));
    }

    private static OptionalInt count(Fields fields, String key) {
        return fields.get(key)
                .flatMap(item -> item.integer(1))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static String name(DatasetSpec.Origin origin) {
        return switch (origin) {
            case DatasetSpec.Named named -> named.name();
            case DatasetSpec.JsonLines lines ->
                    lines.file().replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
        };
    }
}

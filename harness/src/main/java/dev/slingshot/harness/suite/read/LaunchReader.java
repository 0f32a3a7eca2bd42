package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.LaunchSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads `launch`: a command, or a mapping with one.
final class LaunchReader {
    /// On this machine, at a port that is free.
    private static final String ANYWHERE = "http://127.0.0.1:0";

    private LaunchReader() {}

    static Optional<LaunchSpec> read(Item item) {
        if (!item.isMapping()) {
            return command(item).flatMap(words -> item.checked(_ -> LaunchSpec.of(words)));
        }
        var fields = item.fields(Keys.LAUNCH);
        var patience =
                fields.get("patience")
                        .flatMap(field ->
                                field.text().flatMap(text -> field.checked(_ -> parse(text))))
                        .orElse(LaunchSpec.PATIENCE);
        return fields.needed("command")
                .flatMap(LaunchReader::command)
                .flatMap(words ->
                        item.checked(_ ->
                                new LaunchSpec(
                                        words,
                                        fields.text("health", LaunchSpec.HEALTH),
                                        patience)));
    }

    private static Duration parse(String text) {
        return Durations.parse(text);
    }

    /// A text is parted at blanks, a list is taken as it is.
    private static Optional<List<String>> command(Item item) {
        var items = item.items();
        var words = items.stream().flatMap(word -> word.text().stream()).toList();
        if (words.size() < items.size()) {
            return Optional.empty();
        }
        return Optional.of(
                words.size() == 1 ? CommandLine.split(words.getFirst()) : List.copyOf(words));
    }

    /// One address on this machine; any free port where there is none.
    static String url(Fields fields) {
        var url = fields.get("url");
        if (url.isEmpty()) {
            return ANYWHERE;
        }
        var text = url.flatMap(EngineReader::url);
        text.filter(address -> address.strip().matches(".*[,\\s].*"))
                .ifPresent(address ->
                        url.get()
                                .complain(
                                        "a launch starts one server, and %s has several addresses; leave launch out or give one"
                                                .formatted(url.get().path())));
        return text.orElse("?");
    }

    /// Only what a run starts takes room on its machine.
    static double none(Fields fields) {
        fields.get("share")
                .ifPresent(item ->
                        item.complain(
                                "%s says what a launched server takes of this machine; this engine has no launch"
                                        .formatted(item.path())));
        return 0;
    }
}

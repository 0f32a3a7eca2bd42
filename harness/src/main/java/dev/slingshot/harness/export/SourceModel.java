package dev.slingshot.harness.export;

import dev.slingshot.harness.tag.TagFolder;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the card beside a TAG file says of its model: two suites may call two models by one name.
///
/// @param file the TAG file
record SourceModel(Path file, Map<String, String> identity) {
    private static final String HASH = "file-sha256";
    private static final String NAME = "model";

    SourceModel {
        identity = java.util.Collections.unmodifiableMap(new TreeMap<>(identity));
    }

    /// Empty where no card lies there or it says nothing of the model.
    static Optional<SourceModel> beside(Path file) {
        var card = new TagFolder(Objects.requireNonNull(file.getParent())).card();
        if (!Files.isRegularFile(card)) {
            return Optional.empty();
        }
        var identity = new TreeMap<String, String>();
        parsed(card)
                .path("identity")
                .properties()
                .forEach(entry -> identity.put(entry.getKey(), entry.getValue().asString("")));
        return identity.isEmpty() ? Optional.empty() : Optional.of(new SourceModel(file, identity));
    }

    private static JsonNode parsed(Path card) {
        try {
            return JsonMapper.shared().readTree(Files.readString(card));
        } catch (IOException | JacksonException broken) {
            throw new ConfigurationException(
                    "%s: cannot be read: %s; make it again with `slingshot tag`"
                            .formatted(card, broken.getMessage()));
        }
    }

    /// Whether it is surely another model: another file where both tell theirs, else another name.
    boolean differs(SourceModel other) {
        String told = identity.containsKey(HASH) && other.identity.containsKey(HASH) ? HASH : NAME;
        return identity.containsKey(told)
                && other.identity.containsKey(told)
                && !Objects.equals(identity.get(told), other.identity.get(told));
    }

    /// The model in a few words.
    String described() {
        String hash = identity.getOrDefault(HASH, "");
        return identity.getOrDefault(NAME, "unknown")
                + (hash.isEmpty()
                        ? ""
                        : ", file " + hash.substring(0, Math.min(12, hash.length())));
    }
}

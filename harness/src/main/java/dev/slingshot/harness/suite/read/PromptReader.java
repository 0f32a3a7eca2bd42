package dev.slingshot.harness.suite.read;

import dev.slingshot.harness.suite.Known;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.prompt.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a prompt: the name of a known one, or the path of a file beside the suite. A file goes by
/// the path as the suite has it.
final class PromptReader {
    private final Known known;
    private final Path suite;
    private final Map<String, PromptTemplate> files = new LinkedHashMap<>();

    /// @param suite its file, which paths are relative to
    PromptReader(Known known, Path suite) {
        this.known = known;
        this.suite = suite;
    }

    /// The file that paths are relative to.
    Path suite() {
        return suite;
    }

    Optional<String> read(Item item) {
        return item.text().filter(text -> isPath(text) ? hasFile(item, text) : named(item, text));
    }

    /// The prompts of the files that were read.
    List<PromptTemplate> files() {
        return List.copyOf(files.values());
    }

    private static boolean isPath(String text) {
        return text.contains("/") || text.contains("\\") || text.endsWith(".txt");
    }

    private boolean named(Item item, String name) {
        return Names.of("prompt", known.prompts()).check(item, name);
    }

    private boolean hasFile(Item item, String path) {
        if (files.containsKey(path)) {
            return true;
        }
        var template = item.checked(_ -> template(path));
        template.ifPresent(found -> files.put(path, found));
        return template.isPresent();
    }

    private PromptTemplate template(String path) {
        Path file = suite.resolveSibling(path);
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(
                    "there is no prompt file %s; paths are relative to the suite's folder"
                            .formatted(file));
        }
        try {
            return Prompts.of(path, Files.readString(file));
        } catch (IOException unreadable) {
            throw new ConfigurationException(
                    "prompt file %s cannot be read as text: %s"
                            .formatted(file, unreadable.getMessage()));
        }
    }
}

package dev.slingshot.harness.run;

import dev.slingshot.harness.result.Manifest;
import dev.slingshot.harness.suite.Lock;
import dev.slingshot.harness.suite.PluginCard;
import dev.slingshot.strategies.ConfigurationException;

/// Says which plugin a recorded run cannot be judged without. Its searches are recorded and need
/// nobody any more; its selections choose anew each time.
final class MissingPlugins {
    private MissingPlugins() {}

    /// @throws ConfigurationException with the plugin's name, version and hash
    static void check(RunFolder folder, Manifest manifest, Catalogue catalogue) {
        var selections = catalogue.selections();
        manifest.cells().stream()
                .flatMap(cell -> cell.rows().stream())
                .map(row -> row.selection())
                .filter(name -> !selections.has(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            Lock.parse(folder.lock().toString(), manifest.lock()).plugins().stream()
                                    .filter(plugin -> plugin.adds(selections.kind(), name))
                                    .findFirst()
                                    .map(plugin -> missing(folder, name, plugin))
                                    .orElseGet(() -> unknown(folder, name)));
                });
    }

    private static String missing(RunFolder folder, String name, PluginCard plugin) {
        return "%s was made with plugin %s %s, whose selection \"%s\" chooses its answers: give its jar with --plugin (sha256 %s)"
                .formatted(folder.path(), plugin.name(), plugin.version(), name, plugin.sha256());
    }

    private static String unknown(RunFolder folder, String name) {
        return "%s has rows of a selection \"%s\" that nobody knows here; was it made with a newer slingshot?"
                .formatted(folder.path(), name);
    }
}

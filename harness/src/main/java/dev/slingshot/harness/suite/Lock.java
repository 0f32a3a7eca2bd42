package dev.slingshot.harness.suite;

import dev.slingshot.datasets.DatasetCard;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.ModelCard;
import dev.slingshot.strategies.PromptTemplate;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// What a run folder is locked to: `run.lock.json`. A suite continues a folder if all that both
/// know is the same; what only one of them knows, such as another model, data set or strategy, is
/// no contradiction. Seeds, N, limits and caps decide nothing. Holds no secret.
public record Lock(Map<String, Object> content) {

    public Lock {
        content = java.util.Collections.unmodifiableMap(new TreeMap<>(content));
    }

    /// @param datasets the cards by label
    /// @param grader its version
    /// @param code version of slingshot
    public static Lock of(
            Suite suite,
            Map<String, DatasetCard> datasets,
            List<ModelCard> models,
            List<VerifierCard> verifiers,
            List<PromptTemplate> prompts,
            String grader,
            String code) {
        var datasetContent = new TreeMap<String, Object>();
        for (DatasetSpec spec : suite.matrix().datasets()) {
            var card = datasets.get(spec.label());
            if (card != null) {
                datasetContent.put(spec.label(), LockContent.dataset(spec, card));
            }
        }
        return parse(
                "run.lock.json",
                CanonicalJson.write(
                        Map.ofEntries(
                                Map.entry("identity", identity(suite)),
                                Map.entry("suite", suite.name()),
                                Map.entry("text", Redaction.suite(suite)),
                                Map.entry("sampling", LockContent.sampling(suite.matrix())),
                                Map.entry("seeds", suite.matrix().seeds()),
                                Map.entry(
                                        "engines",
                                        named(
                                                suite.engines(),
                                                EngineSpec::name,
                                                LockContent::engine)),
                                Map.entry("datasets", datasetContent),
                                Map.entry(
                                        "models",
                                        named(models, ModelCard::name, LockContent::model)),
                                Map.entry(
                                        "verifiers",
                                        named(
                                                verifiers,
                                                VerifierCard::name,
                                                LockContent::verifier)),
                                Map.entry(
                                        "prompts",
                                        named(
                                                prompts,
                                                PromptTemplate::name,
                                                PromptTemplate::sha256)),
                                Map.entry(
                                        "grader",
                                        Map.of("profile", suite.grader(), "version", grader)),
                                Map.entry("code", code))));
    }

    /// The same run with what plugins add to it.
    public Lock withPlugins(List<PluginCard> plugins) {
        if (plugins.isEmpty()) {
            return this;
        }
        var more = new TreeMap<>(content);
        more.put("plugins", named(plugins, PluginCard::name, PluginCard::content));
        return parse("run.lock.json", CanonicalJson.write(more));
    }

    /// The plugins that the run uses.
    public List<PluginCard> plugins() {
        return Contradiction.mapping(content.get("plugins")).entrySet().stream()
                .map(plugin ->
                        PluginCard.of(plugin.getKey(), Contradiction.mapping(plugin.getValue())))
                .toList();
    }

    /// The part that is known before any engine is opened and that names a run's folder: a hash of
    /// the suite's name and of how policies draw.
    public static String identity(Suite suite) {
        return CanonicalJson.sha256(
                Map.of("suite", suite.name(), "sampling", LockContent.sampling(suite.matrix())));
    }

    /// Reads a lock.
    ///
    /// @throws ConfigurationException where the file holds none
    public static Lock parse(String file, String json) {
        try {
            return new Lock(CanonicalJson.read(json));
        } catch (JacksonException broken) {
            throw new ConfigurationException(
                    "%s holds no lock (%s); give another folder with --out"
                            .formatted(file, broken.getOriginalMessage()));
        }
    }

    /// Canonical JSON: sorted keys, a line feed at the end.
    public String json() {
        return CanonicalJson.write(content);
    }

    /// Whether answers of several set-ups of a server may stand in one run.
    public boolean mixed(String engine) {
        var engines = Contradiction.mapping(content.get("engines"));
        return Boolean.TRUE.equals(Contradiction.mapping(engines.get(engine)).get("mixed"));
    }

    /// This lock, and what the earlier one knew beyond it.
    ///
    /// @param folder as a message calls it
    /// @throws ConfigurationException with the field that differs, where the folder holds another
    ///   run
    public Lock continuing(String folder, Lock earlier) {
        Contradiction.between(earlier.content, content)
                .ifPresent(found -> {
                    throw new ConfigurationException(
                            "%s holds another run: %s; give another folder with --out"
                                    .formatted(folder, found));
                });
        var merged = new TreeMap<>(content);
        for (String section : Contradiction.SECTIONS) {
            var both = new TreeMap<>(Contradiction.mapping(earlier.content.get(section)));
            both.putAll(Contradiction.mapping(content.get(section)));
            if (!both.isEmpty()) {
                merged.put(section, both);
            }
        }
        return new Lock(merged);
    }

    private static <T> Map<String, Object> named(
            List<T> things, Function<T, String> name, Function<T, Object> content) {
        return things.stream()
                .collect(Collectors.toMap(name, content, (first, _) -> first, TreeMap::new));
    }
}

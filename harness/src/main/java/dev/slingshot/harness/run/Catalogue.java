package dev.slingshot.harness.run;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.datasets.source.Datasets;
import dev.slingshot.harness.engine.llama.files.BuiltInModel;
import dev.slingshot.harness.engine.simulated.SimulatedModels;
import dev.slingshot.harness.engine.simulated.SimulatedProblems;
import dev.slingshot.harness.plugin.Plugin;
import dev.slingshot.harness.suite.Known;
import dev.slingshot.harness.suite.Plan;
import dev.slingshot.harness.suite.PlannedCell;
import dev.slingshot.harness.suite.PluginCard;
import dev.slingshot.harness.verify.VerifierKind;
import dev.slingshot.harness.verify.Verifiers;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.prompt.Prompts;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selection;
import dev.slingshot.strategies.selection.Selections;
import dev.slingshot.strategies.topology.ShapedPrompts;
import dev.slingshot.strategies.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// All that a suite can name: what is built in and what plugins add. No name stands for two things.
///
/// @param plugins those that were added, in their order
public record Catalogue(
        Registry<SearchKind> searches,
        Registry<Selection> selections,
        Registry<VerifierKind> verifiers,
        List<PluginCard> plugins) {

    public static final Catalogue BUILT_IN =
            new Catalogue(Searches.ALL, Selections.ALL, Verifiers.ALL, List.of());

    public Catalogue {
        plugins = List.copyOf(plugins);
    }

    /// The names of what is built in.
    public static Known known() {
        return BUILT_IN.names();
    }

    public Known names() {
        return new Known(
                Stream.concat(
                                Datasets.ALL.stream().map(known -> known.name()),
                                Stream.of(SimulatedProblems.NAME))
                        .toList(),
                Stream.concat(Prompts.ALL.names().stream(), ShapedPrompts.NAMES.stream()).toList(),
                Stream.of(Topology.values()).map(Topology::label).toList(),
                Verifiers.traits(verifiers),
                searches,
                selections,
                BuiltInModel.ALL.stream()
                        .map(model -> model.name().toLowerCase(Locale.ROOT))
                        .toList(),
                SimulatedModels.POLICIES.names(),
                SimulatedModels.VERIFIERS.names(),
                Stream.of(Profile.FLEXIBLE, Profile.STRICT, Profile.QWEN)
                        .map(profile -> profile.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /// This and what a plugin adds.
    ///
    /// @param sha256 of the plugin's jar
    /// @throws dev.slingshot.strategies.ConfigurationException where a name is taken or unusable
    public Catalogue with(Plugin plugin, String sha256) {
        var card =
                new PluginCard(
                        plugin.name(),
                        plugin.version(),
                        sha256,
                        Map.of(
                                searches.kind(), names(plugin.searches()),
                                selections.kind(), names(plugin.selections()),
                                verifiers.kind(), names(plugin.verifiers())));
        usable("a plugin's name", card.name());
        require(
                plugins.stream().noneMatch(other -> other.name().equals(card.name())),
                "there are two plugins called \"%s\"; give --plugin only one of their jars",
                card.name());
        require(
                !card.version().isBlank(),
                "plugin %s has no version; give it one, since results rest on it",
                card.name());
        var all = new ArrayList<>(plugins);
        all.add(card);
        return new Catalogue(
                joined(searches, plugin.searches(), card),
                joined(selections, plugin.selections(), card),
                joined(verifiers, plugin.verifiers(), card),
                all);
    }

    private static List<String> names(List<? extends Entry<?>> entries) {
        return entries.stream().map(Entry::name).toList();
    }

    private static void usable(String what, String name) {
        require(
                name.matches("[A-Za-z0-9][A-Za-z0-9._@-]*"),
                "%s is made of letters, digits, dots and dashes, got \"%s\"",
                what,
                name);
    }

    private <T> Registry<T> joined(Registry<T> known, List<Entry<T>> added, PluginCard card) {
        var all = new ArrayList<>(known.entries());
        for (Entry<T> entry : added) {
            usable("plugin %s: a %s's name".formatted(card.name(), known.kind()), entry.name());
            require(
                    all.stream().noneMatch(other -> other.name().equals(entry.name())),
                    "plugin %s adds %s \"%s\", which %s; give it another name",
                    card.name(),
                    known.kind(),
                    entry.name(),
                    owner(known.kind(), entry.name()));
            all.add(entry);
        }
        return new Registry<>(known.kind(), all);
    }

    private String owner(String kind, String name) {
        return plugins.stream()
                .filter(plugin -> plugin.adds(kind, name))
                .map(plugin -> "plugin " + plugin.name() + " adds too")
                .findFirst()
                .orElseGet(() -> has(kind, name) ? "is built in" : "it adds twice");
    }

    private boolean has(String kind, String name) {
        return Stream.of(searches, selections, verifiers)
                .anyMatch(known -> known.kind().equals(kind) && known.has(name));
    }

    /// The plugins that a plan uses something of.
    List<PluginCard> used(Plan plan) {
        return plugins.stream().filter(plugin -> uses(plan, plugin)).toList();
    }

    private boolean uses(Plan plan, PluginCard plugin) {
        return plan.cells().stream()
                        .map(PlannedCell::search)
                        .anyMatch(search -> plugin.adds(searches.kind(), search))
                || plan.rows().stream()
                        .map(row -> row.key().selection())
                        .anyMatch(selection -> plugin.adds(selections.kind(), selection))
                || plan.suite().verifiers().stream()
                        .anyMatch(verifier -> plugin.adds(verifiers.kind(), verifier.kind()));
    }
}

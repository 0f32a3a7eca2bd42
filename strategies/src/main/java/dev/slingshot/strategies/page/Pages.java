package dev.slingshot.strategies.page;

import static dev.slingshot.strategies.Entry.entry;

import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.selection.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The pages of all strategies and selections: Markdown that reads well in a terminal. A search
/// nobody wrote about, such as a plugin's, has a page of what it says of itself.
///
/// @param searches each has a page
/// @param selections share one
public record Pages(Registry<SearchKind> searches, Registry<Selection> selections) {
    /// Strategies that are put together from finished rows, with a sentence each.
    public static final List<Entry<String>> DERIVED =
            List.of(
                    entry(
                            "compute-optimal",
                            "the best strategy for each bin of difficulty, from finished rows",
                            ""));

    /// The page of all selections.
    public static final Entry<String> SELECTIONS =
            entry("selections", "how the answer is chosen among candidates", "");

    private static final String UNWRITTEN = "unwritten";

    /// Every page there is, with its sentence.
    public List<Entry<String>> all() {
        var all = new ArrayList<Entry<String>>();
        searches.entries().forEach(search -> all.add(entry(search.name(), search.summary(), "")));
        all.addAll(DERIVED);
        all.add(SELECTIONS);
        return List.copyOf(all);
    }

    /// The page of a search, a derived strategy, a selection, or of all selections.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException with the nearest name where there is
    ///   none like this
    public String get(String name) {
        return texts().get(name).get();
    }

    private Registry<Supplier<String>> texts() {
        var texts = new ArrayList<Entry<Supplier<String>>>();
        searches.entries().forEach(search -> add(texts, search.name(), () -> of(search)));
        DERIVED.forEach(derived -> add(texts, derived.name(), () -> derived(derived)));
        add(texts, SELECTIONS.name(), this::ofSelections);
        selections.names().forEach(name -> add(texts, name, this::ofSelections));
        return new Registry<>("strategy or selection", texts);
    }

    private static void add(
            List<Entry<Supplier<String>>> texts, String name, Supplier<String> text) {
        texts.add(entry(name, "", text));
    }

    /// Whether somebody wrote about it.
    static boolean written(String name) {
        return resource(name).isPresent();
    }

    private static String of(Entry<SearchKind> search) {
        var text = resource(search.name()).orElseGet(() -> resource(UNWRITTEN).orElseThrow());
        return titled(search, new SearchPage(search).fill(text));
    }

    private static String derived(Entry<String> derived) {
        return titled(derived, resource(derived.name()).orElseThrow());
    }

    private String ofSelections() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("selection", "what it chooses", "reads besides answers"));
        selections
                .entries()
                .forEach(selection ->
                        rows.add(
                                List.of(
                                        "`" + selection.name() + "`",
                                        selection.summary(),
                                        read(selection.value()))));
        return titled(
                SELECTIONS,
                resource(SELECTIONS.name())
                        .orElseThrow()
                        .replace("{table}", new Table(rows).markdown()));
    }

    private static String read(Selection selection) {
        return switch (selection.evidence()) {
            case NOTHING -> "nothing";
            case SCORES -> "a verifier's scores";
            case PROBABILITY -> "the policy's probabilities";
            case CERTAINTY -> "the policy's whole distributions";
        };
    }

    private static String titled(Entry<?> entry, String text) {
        return "# %s\n\n%s.\n\n%s".formatted(entry.name(), capital(entry.summary()), text);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Optional<String> resource(String name) {
        try (var in = Pages.class.getResourceAsStream(name + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

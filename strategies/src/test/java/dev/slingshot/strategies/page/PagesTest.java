package dev.slingshot.strategies.page;

import static dev.slingshot.strategies.Entry.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.Entry;
import dev.slingshot.strategies.Registry;
import dev.slingshot.strategies.search.SearchKind;
import dev.slingshot.strategies.search.Searches;
import dev.slingshot.strategies.selection.Selection;
import dev.slingshot.strategies.selection.Selections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages that the command prints are the files of docs/strategies. Rewrite those with
/// `-Dsurefire.arguments=-Dslingshot.golden=rewrite` and review the difference.
class PagesTest {
    private static final Path FOLDER = Path.of("../docs/strategies");
    private static final Pages PAGES = new Pages(Searches.ALL, Selections.ALL);

    static Stream<String> names() {
        return PAGES.all().stream().map(Entry::name);
    }

    static Stream<Entry<SearchKind>> searches() {
        return Searches.ALL.entries().stream();
    }

    static Stream<Entry<Selection>> selections() {
        return Selections.ALL.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_the_file_for_readers_of_the_repository(String name) throws IOException {
        assertSame(FOLDER.resolve(name + ".md"), PAGES.get(name));
    }

    @Test
    void the_folder_has_a_list_of_all_that_is_in_it() throws IOException {
        assertSame(FOLDER.resolve("README.md"), list());
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(file -> !file.equals("README.md"))
                    .allSatisfy(file -> assertThat(list()).contains("(" + file + ")"));
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void somebody_wrote_about_every_search(Entry<SearchKind> search) {
        assertThat(Pages.written(search.name())).isTrue();
        assertThat(PAGES.get(search.name()))
                .contains("## Where it comes from", "## Options", "## When it helps", "```yaml")
                .doesNotContain("{options}", "{effort}", "{parts}", "{selections}");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void a_page_tells_every_option_its_usual_value_and_range(Entry<SearchKind> search) {
        var lines = PAGES.get(search.name()).lines().toList();
        for (var option : search.value().options()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + option.name() + "` "))
                    .singleElement()
                    .asString()
                    .contains(
                            "`" + option.usual() + "`",
                            option.values().description(),
                            option.summary());
        }
    }

    @ParameterizedTest
    @MethodSource("selections")
    void a_selection_stands_on_the_page_of_all(Entry<Selection> selection) {
        assertThat(PAGES.get(selection.name()))
                .isEqualTo(PAGES.get("selections"))
                .contains("| `" + selection.name() + "` ", selection.summary());
    }

    @Test
    void a_search_nobody_wrote_about_says_what_it_knows_of_itself() {
        var beam = Searches.ALL.get("beam");
        var pages =
                new Pages(
                        Registry.of("strategy", entry("mine", "goes its own way", beam)),
                        Selections.ALL);
        assertThat(pages.get("mine"))
                .startsWith("# mine\n\nGoes its own way.\n")
                .contains("| `width` ", "No smaller N follows");
    }

    @Test
    void an_unknown_name_is_a_mistake_with_the_nearest_one() {
        assertThatThrownBy(() -> PAGES.get("majorty"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "unknown strategy or selection \"majorty\"; did you mean \"majority\"?");
    }

    private static String list() {
        return PAGES.all().stream()
                .map(page ->
                        "- [%s](%s.md): %s".formatted(page.name(), page.name(), page.summary()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "# Strategies\n\nThe same pages in a terminal: `slingshot strategies"
                                        + " show beam`.\n\n",
                                "\n\nWhat scores their steps and answers: [verifiers](verifiers.md).\n"));
    }

    private static void assertSame(Path file, String text) throws IOException {
        if ("rewrite".equals(System.getProperty("slingshot.golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}

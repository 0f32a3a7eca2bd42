package dev.slingshot.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    @Test
    void fault_22_every_published_figure_says_which_table_it_is_from() throws IOException {
        var source = "the same";
        for (List<String> cells : rows()) {
            var last = cells.getLast();
            source = last.equals("the same") ? source : last;
            assertThat(source).as("source of " + cells).containsPattern("20\\d\\d");
            for (String cell : cells.subList(1, cells.size() - 1)) {
                if (cell.contains(",")) {
                    assertThat(cell).as("two figures of one source").contains("Table", "README");
                }
            }
        }
    }

    /// The rows of all tables but their heads.
    private static List<List<String>> rows() throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/published.md"));
        var rows =
                lines.stream()
                        .filter(line -> line.startsWith("| ") && !line.contains("| source |"))
                        .map(line -> List.of(line.substring(2).split(" *\\| *", -1)))
                        .map(cells -> cells.subList(0, cells.size() - 1))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(8);
        return rows;
    }
}

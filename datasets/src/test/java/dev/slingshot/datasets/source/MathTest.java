package dev.slingshot.datasets.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.datasets.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MathTest {
    private static final String ROW =
            "{\"problem\": \"What is $1+1$?\", \"level\": \"Level 2\", \"type\": \"Algebra\","
                    + " \"solution\": \"We add: $1+1=\\\\boxed{2}$.\"}";

    @TempDir Path folder;

    @Test
    void a_folder_of_problems_is_read_in_the_order_of_paths() throws IOException {
        write("geometry/3.json", ROW.replace("1+1", "3+3").replace("{2}", "{\\\\frac{1}{2}}"));
        write("algebra/1.json", ROW);

        var problems = MathFolder.read("mine", folder);

        assertThat(problems.stream().map(Problem::id))
                .containsExactly("algebra/1.json", "geometry/3.json");
        assertThat(problems.getFirst().reference()).isEqualTo("2");
        assertThat(problems.getFirst().tags()).containsEntry("level", "2");
        assertThat(problems.getFirst().tags()).containsEntry("subject", "Algebra");
        assertThat(problems.getLast().reference()).isEqualTo("\\frac{1}{2}");
    }

    @Test
    void a_solution_without_a_box_is_named() throws IOException {
        write("algebra/1.json", ROW.replace("\\\\boxed", ""));

        assertThatThrownBy(() -> MathFolder.read("mine", folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("algebra/1.json")
                .hasMessageContaining("no \\boxed{} answer");
    }

    @Test
    void a_missing_field_is_named() throws IOException {
        write("algebra/1.json", ROW.replace("\"type\"", "\"kind\""));

        assertThatThrownBy(() -> MathFolder.read("mine", folder))
                .hasMessageContaining("field \"type\" is missing");
    }

    @Test
    void a_folder_without_problems_is_named() {
        assertThatThrownBy(() -> MathFolder.read("mine", folder))
                .hasMessageContaining("no .json file in it");
    }

    @Test
    void lines_with_the_original_fields_are_read_as_such() throws IOException {
        write("train.jsonl", ROW + "\n" + ROW.replace("1+1", "3+3").replace("{2}", "{6}") + "\n");

        var problems = lines(FieldMapping.DEFAULT);

        assertThat(problems.stream().map(Problem::id)).containsExactly("00001", "00002");
        assertThat(problems.stream().map(Problem::reference)).containsExactly("2", "6");
        assertThat(problems.getFirst().tags()).containsEntry("subject", "Algebra");
    }

    @Test
    void a_line_without_a_box_is_named_with_its_number() throws IOException {
        write("train.jsonl", ROW + "\n" + ROW.replace("\\\\boxed", "") + "\n");

        assertThatThrownBy(() -> lines(FieldMapping.DEFAULT))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("train.jsonl:2: field \"solution\" has no \\boxed{} answer");
    }

    @Test
    void fields_that_are_asked_for_come_first() throws IOException {
        write("train.jsonl", ROW + "\n");
        var mapping =
                new FieldMapping("problem", "level", Optional.empty(), Optional.empty(), List.of());

        assertThat(lines(mapping).getFirst().reference()).isEqualTo("Level 2");
    }

    private List<Problem> lines(FieldMapping mapping) {
        return new RowReader("mine", "train.jsonl", mapping, "mend it", UnaryOperator.identity())
                .read(folder.resolve("train.jsonl"));
    }

    @Test
    void splits_go_by_the_ids() {
        var all = List.of(problem("train/a/1", "One?"), problem("test/a/1", "Two?"));

        assertThat(MathSplits.split(all, "train/").stream().map(Problem::id))
                .containsExactly("train/a/1");
    }

    @Test
    void what_a_test_set_asks_is_left_out_however_it_is_set() {
        var train = List.of(problem("1", "What is $\\dfrac12$?"), problem("2", "What is $3$?"));
        var test = List.of(problem("9", "What is \\(\\frac12\\) ?"));

        assertThat(MathSplits.without(train, test).stream().map(Problem::id)).containsExactly("2");
    }

    private static Problem problem(String id, String text) {
        return new Problem(id, "math", text, "1", "", Map.of());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}

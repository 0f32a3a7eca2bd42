package dev.slingshot.harness.tag;

import static dev.slingshot.harness.tag.TagRecords.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagFileTest {
    private static final String LINE =
            "{\"id\":\"gsm8k/1#tree#1#0\",\"problem\":\"gsm8k/1\",\"dataset\":\"gsm8k\",\"split\":\"test\","
                    + "\"question\":\"What is 2 + 2?\",\"reference\":\"4\",\"subject\":\"sums\",\"level\":\"1\","
                    + "\"topology\":\"tree\",\"index\":0,\"drawn\":{\"depth\":3,\"children\":1,\"neighbours\":0},"
                    + "\"prompt\":\"tree-of-thoughts@1\",\"response\":\"2 + 2 = 4\\n\\nThe answer is \\\\boxed{4}.\","
                    + "\"finish\":\"end\",\"shape\":{\"kind\":\"chain\",\"nodes\":2,\"branches\":0,\"merges\":0,\"depth\":2},"
                    + "\"complies\":false,\"answer\":\"4\",\"hard\":1,\"topo\":{\"chain\":0.5,\"tree\":0.25,\"graph\":1.0},"
                    + "\"difficulty\":\"medium\",\"tokens\":20,\"model\":\"small\",\"seed\":1}";

    @TempDir Path folder;

    @Test
    void a_line_has_the_fields_in_their_order() throws IOException {
        TagFile.write(file(), List.of(record("gsm8k/1", Topology.TREE, 0, 1)));

        assertThat(file()).hasContent(LINE + "\n");
    }

    @Test
    void what_was_written_is_read_back() {
        var records =
                List.of(
                        record("gsm8k/1", Topology.CHAIN, 0, 1),
                        record("gsm8k/1", Topology.GRAPH, 7, 0));
        TagFile.write(file(), records);

        assertThat(TagFile.read(file())).isEqualTo(records);
    }

    @Test
    void a_missing_field_is_named_with_file_and_line() throws IOException {
        Files.writeString(file(), LINE + "\n" + LINE.replace("\"hard\":1,", "") + "\n");

        assertThatThrownBy(() -> TagFile.read(file()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tag.jsonl:2: ")
                .hasMessageContaining("hard");
    }

    @Test
    void an_unknown_topology_is_named_with_file_and_line() throws IOException {
        Files.writeString(
                file(), LINE.replace("\"topology\":\"tree\"", "\"topology\":\"ring\"") + "\n");

        assertThatThrownBy(() -> TagFile.read(file()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("tag.jsonl:1: ")
                .hasMessageContaining("topology cannot be \"ring\"");
    }

    @Test
    void a_label_that_is_no_label_is_refused() throws IOException {
        Files.writeString(file(), LINE.replace("\"hard\":1", "\"hard\":2") + "\n");

        assertThatThrownBy(() -> TagFile.read(file()))
                .hasMessageContaining("tag.jsonl:1: ")
                .hasMessageContaining("a hard label is 0 or 1, got 2");
    }

    @Test
    void a_line_that_is_no_json_is_named() throws IOException {
        Files.writeString(file(), LINE + "\n\n{oops\n");

        assertThatThrownBy(() -> TagFile.read(file())).hasMessageContaining("tag.jsonl:3: ");
    }

    @Test
    void one_response_stands_once() throws IOException {
        Files.writeString(file(), LINE + "\n" + LINE + "\n");

        assertThatThrownBy(() -> TagFile.read(file()))
                .hasMessageContaining("tag.jsonl:2: ")
                .hasMessageContaining("stands already in line 1");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> TagFile.read(folder.resolve("none.jsonl")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.jsonl")
                .hasMessageContaining("slingshot tag");
    }

    private Path file() {
        return folder.resolve("tag.jsonl");
    }
}

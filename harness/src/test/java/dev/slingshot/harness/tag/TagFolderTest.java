package dev.slingshot.harness.tag;

import static dev.slingshot.harness.tag.TagRecords.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.row.PqStruct;
import dev.slingshot.strategies.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TagFolderTest {
    private static final List<TagRecord> RECORDS =
            List.of(
                    record("gsm8k/1", Topology.CHAIN, 0, 1),
                    record("gsm8k/1", Topology.GRAPH, 3, 0));

    @TempDir Path path;

    @Test
    void parquet_holds_the_rows_of_the_lines() throws IOException {
        new TagFolder(path).write(to -> handed(RECORDS, to), true);

        assertThat(TagFile.read(path.resolve("tag.jsonl"))).isEqualTo(RECORDS);
        try (var file = ParquetFileReader.open(InputFile.of(path.resolve("tag.parquet")));
                var rows = file.rowReader()) {
            rows.next();
            rows.next();
            assertThat(rows.getString("id")).isEqualTo("gsm8k/1#graph#1#3");
            assertThat(rows.getString("response")).isEqualTo(RECORDS.getLast().response());
            assertThat(rows.getString("finish")).isEqualTo("end");
            assertThat(rows.getBoolean("complies")).isFalse();
            PqStruct topo = rows.getStruct("topo");
            assertThat(topo.getDouble("tree")).isEqualTo(.25);
            assertThat(rows.getStruct("shape").getString("kind")).isEqualTo("chain");
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void a_failure_on_the_way_leaves_the_earlier_files() throws IOException {
        var folder = new TagFolder(path);
        folder.write(to -> handed(RECORDS, to), true);
        byte[] lines = Files.readAllBytes(folder.records());
        byte[] rows = Files.readAllBytes(folder.parquet());

        assertThatThrownBy(() -> folder.write(TagFolderTest::failing, true)).hasMessage("halfway");

        assertThat(folder.records()).hasBinaryContent(lines);
        assertThat(folder.parquet()).hasBinaryContent(rows);
        assertThat(path.toFile().list()).hasSize(4);
    }

    @Test
    void rows_of_an_earlier_labelling_do_not_stay() {
        var folder = new TagFolder(path);
        folder.write(to -> handed(RECORDS, to), true);
        folder.write(to -> handed(RECORDS.subList(0, 1), to), false);

        assertThat(folder.parquet()).doesNotExist();
    }

    private static DataCard handed(List<TagRecord> records, Consumer<TagRecord> to) {
        records.forEach(to);
        return TagRecords.card(records);
    }

    private static DataCard failing(Consumer<TagRecord> to) {
        to.accept(record("gsm8k/2", Topology.TREE, 0, 1));
        throw new IllegalStateException("halfway");
    }
}

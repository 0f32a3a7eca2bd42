package dev.slingshot.harness.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is written is read back by Hardwood, which knows nothing of this writer.
final class ParquetWriterTest {
    private static final List<ParquetColumn<Row>> COLUMNS =
            List.of(
                    ParquetColumn.text("name", Row::name),
                    ParquetColumn.whole("place.left", Row::left),
                    ParquetColumn.real("place.share", Row::share),
                    ParquetColumn.truth("right", Row::right),
                    ParquetColumn.whole("last", row -> -row.left()));

    /// A row of every type.
    record Row(String name, long left, double share, boolean right) {}

    @Test
    void values_of_every_type_are_read_back() throws IOException {
        var rows =
                List.of(
                        new Row("", Long.MIN_VALUE, -0.0, true),
                        new Row("Ä \uD83D\uDE80 \n\"", Long.MAX_VALUE, 1e-300, false),
                        new Row("x", 0, 1 / 3.0, true));

        assertThat(read(written(rows, 1 << 20))).isEqualTo(rows);
    }

    @Test
    void rows_stand_in_their_order_over_all_row_groups() throws IOException {
        var rows = rows(5_000);
        byte[] bytes = written(rows, 10_000);

        assertThat(groups(bytes)).isGreaterThan(10);
        assertThat(read(bytes)).isEqualTo(rows);
    }

    @Test
    void a_column_may_need_several_pages() throws IOException {
        String text = "abcdefgh".repeat(100_000);
        var rows =
                IntStream.range(0, 9).mapToObj(i -> new Row(text + i, i, i, i % 2 == 0)).toList();

        assertThat(read(written(rows, 1 << 30))).isEqualTo(rows);
    }

    @Test
    void truth_values_are_packed_over_many_rows() throws IOException {
        var rows = rows(1_003);

        assertThat(read(written(rows, 1 << 20)).stream().map(Row::right))
                .isEqualTo(rows.stream().map(Row::right).toList());
    }

    @Test
    void a_file_without_rows_can_be_read() throws IOException {
        assertThat(read(written(List.of(), 1 << 20))).isEmpty();
    }

    @Test
    void the_same_rows_give_the_same_bytes() {
        assertThat(written(rows(100), 1_000)).isEqualTo(written(rows(100), 1_000));
    }

    @Test
    void columns_of_a_group_stand_side_by_side() {
        var apart =
                List.of(
                        ParquetColumn.whole("a.x", Row::left),
                        ParquetColumn.text("b", Row::name),
                        ParquetColumn.whole("a.y", Row::left));

        assertThatThrownBy(() -> new ParquetSchema(apart))
                .hasMessageContaining("must stand side by side");
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Row("row " + i, i * 31L, i / 7.0, i % 3 == 0))
                .toList();
    }

    private static byte[] written(List<Row> rows, long groupBytes) {
        var out = new ByteArrayOutputStream();
        try (var writer = new ParquetWriter<>(out, COLUMNS, groupBytes)) {
            rows.forEach(writer::add);
        }
        return out.toByteArray();
    }

    private static int groups(byte[] bytes) throws IOException {
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)))) {
            return reader.getFileMetaData().rowGroups().size();
        }
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)));
                var each = reader.rowReader()) {
            while (each.hasNext()) {
                each.next();
                var place = each.getStruct("place");
                assertThat(each.getLong("last")).isEqualTo(-place.getLong("left"));
                rows.add(
                        new Row(
                                each.getString("name"),
                                place.getLong("left"),
                                place.getDouble("share"),
                                each.getBoolean("right")));
            }
        }
        return rows;
    }
}

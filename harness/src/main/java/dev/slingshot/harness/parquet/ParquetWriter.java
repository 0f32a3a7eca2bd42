package dev.slingshot.harness.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes rows as a Parquet file (format version 1 of the Apache Parquet specification), row group
/// by row group, so that a file may be larger than memory. The same rows give the same bytes on the
/// same Java.
public final class ParquetWriter<T> implements AutoCloseable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final long GROUP_BYTES = 8L << 20;
    private static final int VERSION = 1;

    private final OutputStream out;
    private final List<ParquetColumn<T>> columns;
    private final long groupBytes;
    private final List<ThriftStruct> groups = new ArrayList<>();
    private List<ColumnChunk> chunks;
    private long offset;
    private long groupRows;
    private long rows;

    /// @param out is closed with this
    public ParquetWriter(OutputStream out, List<ParquetColumn<T>> columns) {
        this(out, columns, GROUP_BYTES);
    }

    /// @param groupBytes held before a row group is written
    ParquetWriter(OutputStream out, List<ParquetColumn<T>> columns, long groupBytes) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.groupBytes = groupBytes;
        this.chunks = fresh();
        write(MAGIC);
    }

    private List<ColumnChunk> fresh() {
        return columns.stream().map(ColumnChunk::new).toList();
    }

    /// @throws UncheckedIOException where it cannot be written
    public void add(T row) {
        try {
            for (int i = 0; i < columns.size(); i++) {
                chunks.get(i).add(columns.get(i).value().apply(row));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        rows++;
        groupRows++;
        if (chunks.stream().mapToLong(ColumnChunk::heldBytes).sum() >= groupBytes) {
            endGroup();
        }
    }

    private void endGroup() {
        var written = new ArrayList<ThriftStruct>();
        long raw = 0;
        for (ColumnChunk chunk : chunks) {
            long begins = offset;
            write(bytes(chunk));
            written.add(chunk.footer(begins));
            raw += chunk.rawBytes();
        }
        groups.add(new ThriftStruct().structs(1, written).int64(2, raw).int64(3, groupRows));
        chunks = fresh();
        groupRows = 0;
    }

    private static byte[] bytes(ColumnChunk chunk) {
        try {
            return chunk.bytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            offset += bytes.length;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes what is left and the footer, without which the file cannot be read.
    @Override
    public void close() {
        if (groupRows > 0) {
            endGroup();
        }
        byte[] footer =
                new ThriftStruct()
                        .int32(1, VERSION)
                        .structs(2, new ParquetSchema(columns).elements())
                        .int64(3, rows)
                        .structs(4, groups)
                        .text(6, "slingshot")
                        .bytes();
        write(footer);
        write(
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(footer.length)
                        .array());
        write(MAGIC);
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

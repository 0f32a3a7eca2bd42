package dev.slingshot.harness.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// One column of the rows that are not written yet: pages that are full, gzipped, and the values of
/// the next one.
final class ColumnChunk {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;
    private static final int DATA_PAGE = 0;

    private final ParquetColumn<?> column;
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private PageValues values = new PageValues();
    private long count;
    private long rawBytes;

    ColumnChunk(ParquetColumn<?> column) {
        this.column = column;
    }

    void add(Object value) throws IOException {
        values.add(value);
        count++;
        if (values.size() >= PAGE_BYTES) {
            endPage();
        }
    }

    /// Bytes held, pages as they will be written.
    long heldBytes() {
        return pages.size() + (long) values.size();
    }

    /// Bytes before compression, with page headers, of the pages that are full.
    long rawBytes() {
        return rawBytes;
    }

    /// All pages.
    byte[] bytes() throws IOException {
        if (values.count() > 0) {
            endPage();
        }
        return pages.toByteArray();
    }

    private void endPage() throws IOException {
        byte[] raw = values.bytes(column.type());
        byte[] packed = gzipped(raw);
        var content =
                new ThriftStruct()
                        .int32(1, values.count())
                        .int32(2, PLAIN)
                        .int32(3, RLE)
                        .int32(4, RLE);
        byte[] header =
                new ThriftStruct()
                        .int32(1, DATA_PAGE)
                        .int32(2, raw.length)
                        .int32(3, packed.length)
                        .struct(5, content)
                        .bytes();
        pages.writeBytes(header);
        pages.writeBytes(packed);
        rawBytes += header.length + (long) raw.length;
        values = new PageValues();
    }

    private static byte[] gzipped(byte[] raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(raw);
        }
        return packed.toByteArray();
    }

    /// What the footer says of it.
    ///
    /// @param offset in the file of its first page
    ThriftStruct footer(long offset) {
        var meta =
                new ThriftStruct()
                        .int32(1, column.type().number())
                        .int32s(2, List.of(PLAIN, RLE))
                        .texts(3, column.path())
                        .int32(4, GZIP)
                        .int64(5, count)
                        .int64(6, rawBytes)
                        .int64(7, pages.size())
                        .int64(9, offset);
        return new ThriftStruct().int64(2, offset).struct(3, meta);
    }
}

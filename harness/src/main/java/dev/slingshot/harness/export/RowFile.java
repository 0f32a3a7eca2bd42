package dev.slingshot.harness.export;

import dev.slingshot.datasets.fetch.Sha256;
import dev.slingshot.harness.tag.PartFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A file of rows that is being written, with what has been.
final class RowFile implements AutoCloseable {
    private final Path path;
    private final PartFile part;
    private final Writer out;
    private final Map<String, Integer> groups = new TreeMap<>();
    private int rows;

    RowFile(Path path) throws IOException {
        this.path = path;
        this.part = new PartFile(path);
        this.out = new OutputStreamWriter(part.out(), StandardCharsets.UTF_8);
    }

    void add(TrainingRow row) throws IOException {
        out.write(row.line());
        out.write('\n');
        rows++;
        groups.merge(row.group(), 1, Integer::sum);
    }

    int rows() {
        return rows;
    }

    /// All rows are written.
    TrainingManifest.Rows keep() throws IOException {
        out.flush();
        part.keep();
        return new TrainingManifest.Rows(
                String.valueOf(path.getFileName()), Sha256.of(path), rows, groups);
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}

package dev.slingshot.reports.site;

import dev.slingshot.datasets.fetch.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// A folder written beside its place and moved there at the end: who looks sees the old site or the
/// new one, and a failure keeps the old one.
final class Swap implements AutoCloseable {
    private static final String MARK = ".slingshot-site";

    private final Path place;
    private final Path fresh;

    private Swap(Path place, Path fresh) {
        this.place = place;
        this.fresh = fresh;
    }

    static Swap beside(Path out) throws IOException {
        var place = out.toAbsolutePath().normalize();
        refuseForeign(place);
        var parent = place.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a report cannot be written to " + out);
        }
        Files.createDirectories(parent);
        var fresh = Files.createTempDirectory(parent, ".site-");
        fresh.toFile().setReadable(true, false);
        fresh.toFile().setExecutable(true, false);
        Files.writeString(fresh.resolve(MARK), "written by slingshot; replaced as a whole\n");
        return new Swap(place, fresh);
    }

    /// Only an earlier site or an empty folder is replaced.
    private static void refuseForeign(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException(place + " is a file; name a folder for the report");
        }
        try (Stream<Path> files = Files.list(place)) {
            if (files.findAny().isPresent() && !Files.exists(place.resolve(MARK))) {
                throw new IllegalArgumentException(
                        place + " holds something other than a report; name an empty folder");
            }
        }
    }

    void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) {
        try {
            var file = fresh.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the report's " + path + " cannot be written", e);
        }
    }

    Path commit() throws IOException {
        if (Files.exists(place)) {
            var old = Files.createTempDirectory(place.getParent(), ".site-old-");
            Files.move(place, old, StandardCopyOption.REPLACE_EXISTING);
            try {
                Files.move(fresh, place);
            } catch (IOException e) {
                Files.move(old, place);
                throw e;
            }
            Folder.delete(old);
        } else {
            Files.move(fresh, place);
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        Folder.delete(fresh);
    }
}

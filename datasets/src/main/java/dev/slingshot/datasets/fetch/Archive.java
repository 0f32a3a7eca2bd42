package dev.slingshot.datasets.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/// Reads what package clients bring: zip (also `.whl` and `.jar`) and gzipped tar (POSIX ustar).
public final class Archive {
    private static final int BLOCK = 512;

    private Archive() {}

    /// Writes one entry to a file.
    ///
    /// @throws IOException where the archive is broken or has no such entry
    static void extract(Path archive, String entry, Path target) throws IOException {
        boolean[] found = {false};
        read(
                archive,
                (name, bytes) -> {
                    if (name.equals(entry)) {
                        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                        found[0] = true;
                    }
                });
        if (!found[0]) {
            throw new IOException(archive.getFileName() + " has no entry " + entry);
        }
    }

    /// Unpacks all files into a folder, which is made if it is not there. Links are left out.
    ///
    /// @throws IOException also where an entry would land outside the folder
    public static void unpack(Path archive, Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        read(
                archive,
                (name, bytes) -> {
                    Path target = root.resolve(name).normalize();
                    if (!target.startsWith(root)) {
                        throw new IOException("entry " + name + " leaves the folder");
                    }
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                });
    }

    private interface Visitor {
        void file(String name, InputStream bytes) throws IOException;
    }

    private static void read(Path archive, Visitor visitor) throws IOException {
        String name = String.valueOf(archive.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
            readTar(archive, visitor);
        } else {
            readZip(archive, visitor);
        }
    }

    private static void readZip(Path archive, Visitor visitor) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (var bytes = zip.getInputStream(entry)) {
                    visitor.file(entry.getName(), bytes);
                }
            }
        }
    }

    private static void readTar(Path archive, Visitor visitor) throws IOException {
        try (var tar = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
            for (byte[] header = tar.readNBytes(BLOCK);
                    header.length == BLOCK && header[0] != 0;
                    header = tar.readNBytes(BLOCK)) {
                long size = Long.parseLong(text(header, 124, 12), 8);
                var entry = new EntryStream(tar, size);
                if (header[156] == '0' || header[156] == 0) {
                    String prefix = text(header, 345, 155);
                    String name = text(header, 0, 100);
                    visitor.file(prefix.isEmpty() ? name : prefix + "/" + name, entry);
                }
                entry.skipRest();
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
    }

    private static String text(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.UTF_8);
        int end = field.indexOf(0);
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    /// The bytes of one entry; closing it leaves the archive open.
    private static final class EntryStream extends InputStream {
        private final InputStream tar;
        private long left;

        EntryStream(InputStream tar, long size) {
            this.tar = tar;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = tar.read(buffer, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("the archive ends inside an entry");
            }
            left -= count;
            return count;
        }

        void skipRest() throws IOException {
            tar.skipNBytes(left);
            left = 0;
        }
    }
}

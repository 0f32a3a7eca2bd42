package dev.slingshot.harness.engine.llama.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Reads the plain files of one folder out of a `.tgz`, as npm writes them (POSIX ustar, names
/// under 256 bytes).
final class TarGz {
    private static final int BLOCK = 512;

    private TarGz() {}

    /// Writes every file directly under `folder` in the archive to `target`; deeper ones and other
    /// kinds are left out.
    static void unpack(Path archive, String folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (var in =
                new DataInputStream(
                        new GZIPInputStream(
                                new BufferedInputStream(Files.newInputStream(archive)), 1 << 16))) {
            byte[] header = new byte[BLOCK];
            while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                long size = Long.parseLong(text(header, 124, 12).strip(), 8);
                String name = name(header);
                boolean wanted = isFile(header) && name.startsWith(folder);
                String file = wanted ? name.substring(folder.length()) : "";
                if (wanted
                        && !file.contains("/")
                        && !file.contains("\\")
                        && !file.startsWith(".")) {
                    write(in, size, target.resolve(file));
                } else {
                    in.skipNBytes(size);
                }
                in.skipNBytes(Math.floorMod(-size, BLOCK));
            }
        } catch (EOFException e) {
            throw new IOException(archive + " ends in the middle of a file", e);
        }
    }

    private static boolean isFile(byte[] header) {
        return header[156] == '0' || header[156] == 0;
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        return prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
    }

    private static void write(DataInputStream in, long size, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw new EOFException();
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}

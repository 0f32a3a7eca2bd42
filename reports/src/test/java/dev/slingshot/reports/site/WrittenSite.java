package dev.slingshot.reports.site;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.reports.view.TraceRoom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A site as it lies on disk.
record WrittenSite(Path root, Map<String, byte[]> content) {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)[^\"]*\"");
    private static final Pattern CHART =
            Pattern.compile("<svg class=\"chart\".*?</svg>", Pattern.DOTALL);

    static WrittenSite of(Path place, RunResult... runs) {
        return of(place, TraceRoom.Limit.USUAL, runs);
    }

    static WrittenSite of(Path place, TraceRoom.Limit traces, RunResult... runs) {
        var first = Site.write(List.of(runs), Map.of(), traces, place);
        var root = first.resolveSibling("").toAbsolutePath().normalize();
        var content = new TreeMap<String, byte[]>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenSite(root, content);
    }

    TreeSet<String> files() {
        return new TreeSet<>(content.keySet());
    }

    List<String> pages() {
        return content.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    }

    byte[] bytes(String path) {
        return content.getOrDefault(path, new byte[0]);
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    String mainNavigation(String path) {
        var text = text(path);
        int start = text.indexOf("<nav aria-label=\"Site\">");
        return text.substring(start, text.indexOf("</nav>", start));
    }

    /// `page -> link` for every link that leads nowhere.
    List<String> brokenLinks() {
        var broken = new TreeSet<String>();
        for (String page : pages()) {
            var links = LINK.matcher(text(page));
            while (links.find()) {
                var link = links.group(1);
                var target = root.resolve(page).resolveSibling(link).normalize();
                if (!link.isEmpty()
                        && !link.startsWith("data:")
                        && !content.containsKey(root.relativize(target).toString())) {
                    broken.add(page + " -> " + link);
                }
            }
        }
        return List.copyOf(broken);
    }

    List<String> charts() {
        return pages().stream()
                .flatMap(page -> CHART.matcher(text(page)).results())
                .map(match -> match.group())
                .toList();
    }

    int zipped(String path) {
        return zip(text(path));
    }

    static int zip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}

package dev.slingshot.reports.site;

import dev.slingshot.reports.view.Step;
import dev.slingshot.reports.view.TrialView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Writes a large trace as scripts that a page loads when it is asked for: `fetch` does not work
/// from a file. Named by content, and small enough each.
final class Chunks {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 220_000;

    private Chunks() {}

    static List<TextFile> of(TrialView trial, String folder) {
        var files = new ArrayList<TextFile>();
        var part = new ArrayList<String>();
        int weight = 0;
        for (Step step : trial.steps()) {
            var next = JSON.writeValueAsString(step);
            if (!part.isEmpty() && weight + next.length() > LARGEST) {
                files.add(file(trial, part, files.isEmpty(), folder));
                part.clear();
                weight = 0;
            }
            part.add(next);
            weight += next.length();
        }
        files.add(file(trial, part, files.isEmpty(), folder));
        return files;
    }

    /// @param steps as JSON
    private static TextFile file(
            TrialView trial, List<String> steps, boolean first, String folder) {
        var tree = first ? ",\"tree\":" + JSON.writeValueAsString(trial.tree()) : "";
        var text = "slingshotTrace({\"steps\":[%s]%s});\n".formatted(String.join(",", steps), tree);
        var name = Assets.hash(text.getBytes(StandardCharsets.UTF_8));
        return new TextFile(folder + name + ".js", text);
    }
}

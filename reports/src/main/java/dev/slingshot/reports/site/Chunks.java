package dev.slingshot.reports.site;

import dev.slingshot.reports.view.Step;
import dev.slingshot.reports.view.TrialView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var part = new ArrayList<Step>();
        int weight = 0;
        for (Step step : trial.steps()) {
            int next = JSON.writeValueAsString(step).length();
            if (!part.isEmpty() && weight + next > LARGEST) {
                files.add(file(trial, part, files.isEmpty(), folder));
                part.clear();
                weight = 0;
            }
            part.add(step);
            weight += next;
        }
        files.add(file(trial, part, files.isEmpty(), folder));
        return files;
    }

    private static TextFile file(TrialView trial, List<Step> steps, boolean first, String folder) {
        var content = new LinkedHashMap<String, Object>();
        content.put("steps", steps);
        if (first) {
            content.put("tree", trial.tree());
        }
        var text = "slingshotTrace(" + JSON.writeValueAsString(content) + ");\n";
        var name = Assets.hash(text.getBytes(StandardCharsets.UTF_8));
        return new TextFile(folder + name + ".js", text);
    }
}

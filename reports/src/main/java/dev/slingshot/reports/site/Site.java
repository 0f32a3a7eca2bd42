package dev.slingshot.reports.site;

import dev.slingshot.harness.result.RunResult;
import dev.slingshot.harness.rewarding.Scaling;
import dev.slingshot.reports.view.Reading;
import dev.slingshot.reports.view.TraceRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The static site of one run or several.
public final class Site {
    private Site() {}

    /// Writes the site into `out`, replacing one that stands there only once all of the new one is
    /// written; the same runs give the same bytes.
    ///
    /// @return the path of its first page
    /// @throws IllegalArgumentException where there is no run, or `out` holds something else
    /// @throws IllegalStateException where no font is installed
    public static Path write(List<RunResult> runs, Path out) {
        return write(runs, Map.of(), out);
    }

    /// The same, and how the topologies of a run are compared.
    ///
    /// @param scalings by the run's id
    public static Path write(List<RunResult> runs, Map<String, Scaling> scalings, Path out) {
        return write(runs, scalings, TraceRoom.Limit.USUAL, out);
    }

    /// The same with another limit of what traces take.
    public static Path write(
            List<RunResult> runs, Map<String, Scaling> scalings, TraceRoom.Limit traces, Path out) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one run");
        }
        if (runs.stream().map(RunResult::id).distinct().count() < runs.size()) {
            throw new IllegalArgumentException("a report cannot hold the same run twice");
        }
        FontCheck.require();
        var readings =
                runs.stream()
                        .map(run -> new Reading(run, scalings.getOrDefault(run.id(), Scaling.NONE)))
                        .toList();
        var assets = Assets.load();
        var templates = new Templates(assets);
        try (var folder = Swap.beside(out)) {
            folder.write(assets.stylePath(), assets.style());
            folder.write(assets.scriptPath(), assets.script());
            Pages.each(
                    readings,
                    traces,
                    page -> folder.write(page.path(), templates.fill(page)),
                    file -> folder.write(file.path(), file.text()));
            return folder.commit().resolve("index.html");
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + out, e);
        }
    }
}

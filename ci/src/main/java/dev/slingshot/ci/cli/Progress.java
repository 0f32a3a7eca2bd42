package dev.slingshot.ci.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far a run has come, in one line of words.
///
/// @param planned trials
/// @param plannedWork samples of all trials: what the time left is reckoned from
/// @param made trials that got an outcome since this start
/// @param kept trials that had one before
/// @param drawn trials whose samples were drawn since this start and are scored later
/// @param missing trials an infrastructure failure left out
/// @param tokens generated since this start
/// @param workMade samples of trials that got an outcome since this start
/// @param workKept samples of those that had one before
/// @param right sum over trials made of the share of candidates that are right
record Progress(
        long planned,
        long plannedWork,
        int made,
        int kept,
        int drawn,
        int missing,
        long tokens,
        long workMade,
        long workKept,
        double right) {

    String line(Duration elapsed) {
        List<String> parts = new ArrayList<>();
        parts.add("%d/%d trials".formatted(made + kept, planned));
        if (made > 0) {
            parts.add(format("%.0f %% of answers right", 100 * right / made));
        }
        if (drawn > made) {
            parts.add(drawn - made + " drawn");
        }
        if (tokens > 0) {
            parts.add(format("%.0f tok/s", 1000.0 * tokens / Math.max(1, elapsed.toMillis())));
        }
        if (missing > 0) {
            parts.add(missing + " missing");
        }
        parts.add(left(elapsed));
        return String.join("  ", parts);
    }

    private String left(Duration elapsed) {
        if (made + kept + missing >= planned) {
            return "took " + clock(elapsed);
        }
        if (workMade == 0) {
            return "running " + clock(elapsed);
        }
        double share = (double) (plannedWork - workMade - workKept) / workMade;
        return "ETA " + clock(Duration.ofMillis(Math.round(elapsed.toMillis() * share)));
    }

    /// Hours only where there are any: 0:07, 12:30, 3:05:00.
    static String clock(Duration time) {
        return time.toHours() > 0
                ? format("%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : format("%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    @com.google.errorprone.annotations.FormatMethod
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

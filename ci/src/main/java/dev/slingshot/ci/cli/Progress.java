package dev.slingshot.ci.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far a run has come, in one line of words.
///
/// @param planned trials
/// @param plannedWork samples of all trials: what the time left is reckoned from
/// @param done trials with an outcome
/// @param missing trials an infrastructure failure left out
/// @param tokens generated since this start
/// @param workDone samples of trials with an outcome
/// @param workKept of those, samples recorded before this start
/// @param right sum over trials of the share of candidates that are right
record Progress(
        long planned,
        long plannedWork,
        int done,
        int missing,
        long tokens,
        long workDone,
        long workKept,
        double right) {

    String line(Duration elapsed) {
        List<String> parts = new ArrayList<>();
        parts.add("%d/%d trials".formatted(done, planned));
        if (done > 0) {
            parts.add(format("%.0f %% of answers right", 100 * right / done));
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
        long made = workDone - workKept;
        if (done + missing >= planned) {
            return "took " + clock(elapsed);
        }
        if (made == 0) {
            return "running " + clock(elapsed);
        }
        double share = (double) (plannedWork - workDone) / made;
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

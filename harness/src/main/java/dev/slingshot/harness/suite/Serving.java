package dev.slingshot.harness.suite;

import java.time.Duration;

/// How a suite wants a server to be asked.
///
/// @param continuation how a server of no known kind is made to continue an answer: `none`,
///   `trailing` or `flag`
/// @param mixed whether servers of different versions may answer in one run
/// @param stream whether answers are asked for token by token
/// @param stall longest silence of an answer that is being written
/// @param deadline longest time for one answer: what is not complete then is cut there
/// @param attempts of one call at most
public record Serving(
        String continuation,
        boolean mixed,
        boolean stream,
        Duration stall,
        Duration deadline,
        int attempts) {
    public static final Serving USUAL =
            new Serving("none", false, true, Duration.ofMinutes(5), Duration.ofMinutes(60), 8);
}

package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.engine.launch.LaunchedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A served model as an engine of a suite.
///
/// @param launched the server that was started for it, if any; it ends with the engine
/// @param sequences over all endpoints
public record HttpEngine(HttpPolicy policy, Optional<LaunchedServer> launched, int sequences)
        implements Engine {

    private static final String LOST = "attempts lost: ";
    private static final String CUT = "answers cut at the deadline: ";

    /// Whether an observation tells of work that came to nothing or of answers that were cut.
    public static boolean isLoss(String observation) {
        return observation.contains(LOST) || observation.contains(CUT);
    }

    @Override
    public List<String> observations() {
        var lines = new ArrayList<String>();
        if (!policy.fingerprints().isEmpty()) {
            lines.add("fingerprint: " + String.join(", ", policy.fingerprints()));
        }
        if (!policy.waste().isEmpty()) {
            lines.add(LOST + lost());
        }
        if (policy.lateAnswers() > 0) {
            lines.add(CUT + policy.lateAnswers());
        }
        launched.ifPresent(server -> lines.addAll(server.observations()));
        return List.copyOf(lines);
    }

    private String lost() {
        var kinds =
                policy.waste().entrySet().stream()
                        .map(lost -> lost.getValue() + " " + lost.getKey())
                        .collect(Collectors.joining(", "));
        return policy.wastedTokens() == 0
                ? kinds
                : kinds + "; at least " + policy.wastedTokens() + " tokens in them";
    }

    @Override
    public int restarts() {
        return launched.map(LaunchedServer::restarts).orElse(0);
    }

    @Override
    public boolean recovered(int before) {
        return launched.map(server -> server.recovered(before)).orElse(false);
    }

    @Override
    public void close() {
        policy.close();
        launched.ifPresent(LaunchedServer::close);
    }
}

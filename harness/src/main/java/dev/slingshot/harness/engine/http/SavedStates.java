package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files into which a server saved what slots had read; the one used longest ago is written
/// again once there are enough.
final class SavedStates {
    private final int most;
    private final String session;
    private final Map<String, Tokens> held = new LinkedHashMap<>(16, 0.75f, true);

    /// @param session part of the files' names: no two may have the same
    SavedStates(int most, String session) {
        this.most = most;
        this.session = session;
    }

    /// A saved state.
    ///
    /// @param common tokens that it shares with the prompt in question
    record State(String file, int common) {
        static final State NONE = new State("", 0);
    }

    /// The file for one more state.
    synchronized String file() {
        var file =
                held.size() < most
                        ? "slingshot-%s-%d".formatted(session, held.size())
                        : held.keySet().iterator().next();
        held.put(file, Tokens.UNKNOWN);
        return file;
    }

    /// Notes what a file holds now.
    synchronized void note(String file, Tokens read) {
        held.replace(file, read);
    }

    /// Notes that a file is not what it was taken for.
    synchronized void forget(String file) {
        held.replace(file, Tokens.UNKNOWN);
    }

    /// The state that has most of a prompt, or {@link State#NONE}.
    synchronized State best(Tokens prompt) {
        return held.entrySet().stream()
                .map(state -> new State(state.getKey(), state.getValue().common(prompt)))
                .max(Comparator.comparingInt(State::common))
                .filter(state -> state.common() > 0)
                .orElse(State.NONE);
    }

    /// Notes that a state was wanted.
    synchronized Optional<String> use(State state) {
        return Optional.ofNullable(held.get(state.file())).map(_ -> state.file());
    }

    synchronized List<String> files() {
        return List.copyOf(held.keySet());
    }
}

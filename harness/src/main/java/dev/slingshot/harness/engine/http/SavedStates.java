package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files into which a server saved what slots had read; the one used longest ago is written
/// again once there are enough, or they take enough room.
final class SavedStates {
    private static final long MOST_BYTES = 4L << 30;
    private final int most;
    private final String session;
    private final Map<String, Held> files = new LinkedHashMap<>(16, 0.75f, true);

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

    private record Held(Tokens read, long bytes) {}

    /// The file for one more state.
    synchronized String file() {
        long bytes = files.values().stream().mapToLong(Held::bytes).sum();
        boolean room = files.isEmpty() || (files.size() < most && bytes < MOST_BYTES);
        var file =
                room
                        ? "slingshot-%s-%d".formatted(session, files.size())
                        : files.keySet().iterator().next();
        files.put(file, new Held(Tokens.UNKNOWN, 0));
        return file;
    }

    /// Notes what a file holds now.
    synchronized void note(String file, Tokens read, long bytes) {
        files.replace(file, new Held(read, bytes));
    }

    /// Notes that a file is not what it was taken for.
    synchronized void forget(String file) {
        files.computeIfPresent(file, (_, held) -> new Held(Tokens.UNKNOWN, held.bytes()));
    }

    /// The state that has most of a prompt, or {@link State#NONE}.
    synchronized State best(Tokens prompt) {
        return files.entrySet().stream()
                .map(state -> new State(state.getKey(), state.getValue().read().common(prompt)))
                .max(Comparator.comparingInt(State::common))
                .filter(state -> state.common() > 0)
                .orElse(State.NONE);
    }

    /// Notes that a state was wanted.
    synchronized Optional<String> use(State state) {
        return Optional.ofNullable(files.get(state.file())).map(_ -> state.file());
    }

    synchronized List<String> files() {
        return List.copyOf(files.keySet());
    }
}

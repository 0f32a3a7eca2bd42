package dev.slingshot.harness.engine.launch;

import dev.slingshot.strategies.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Servers that this machine still runs although the harness that started them was killed.
public final class Orphans {
    private Orphans() {}

    /// Ends all of them.
    ///
    /// @return what was ended, in words
    public static List<String> end(Path notes) {
        try {
            var ended = new ArrayList<String>();
            for (var said : ProcessNote.all(notes)) {
                if (said.owner().isEmpty()) {
                    new Family(said.note().mark()).end(said.server());
                    said.note().erase();
                    said.server()
                            .ifPresent(server ->
                                    ended.add(
                                            "ended process %d, a server that a killed run had left at port %d"
                                                    .formatted(server.pid(), said.port())));
                }
            }
            return ended;
        } catch (IOException e) {
            throw new EngineException(
                    "cannot look for servers left behind in %s: %s"
                            .formatted(notes, e.getMessage()),
                    e);
        }
    }

    /// The id of the harness whose server is at a port, where it still runs.
    static Optional<Long> owner(Path notes, int port) throws IOException {
        return ProcessNote.all(notes).stream()
                .filter(said -> said.port() == port && said.server().isPresent())
                .flatMap(said -> said.owner().stream())
                .map(ProcessHandle::pid)
                .findFirst();
    }
}

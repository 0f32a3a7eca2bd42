package dev.slingshot.harness.engine.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server's processes. Workers outlive a server that was killed and then have another parent, so
/// all of them carry a mark in their environment; where the system does not show it (anything but
/// Linux) the children have to do.
///
/// @param mark value of {@link #VARIABLE}
record Family(String mark) {
    static final String VARIABLE = "SLINGSHOT_SERVER";
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Path PROC = Path.of("/proc");

    /// Ends the process and all of its family: politely, and after a while by force.
    void end(Optional<ProcessHandle> head) {
        var all = members(head);
        all.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + GRACE.toNanos();
        for (ProcessHandle one : all) {
            if (!ended(one, end - System.nanoTime())) {
                one.destroyForcibly();
            }
        }
        members(Optional.empty()).forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean ended(ProcessHandle process, long nanos) {
        try {
            process.onExit().get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Set<ProcessHandle> members(Optional<ProcessHandle> head) {
        var members = new LinkedHashSet<ProcessHandle>();
        head.ifPresent(process -> {
            members.add(process);
            process.descendants().forEach(members::add);
        });
        members.addAll(marked());
        return members;
    }

    private List<ProcessHandle> marked() {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(this::carries)
                .toList();
    }

    private boolean carries(ProcessHandle process) {
        try {
            var environment =
                    Files.readAllBytes(
                            PROC.resolve(Long.toString(process.pid())).resolve("environ"));
            return ("\0" + new String(environment, StandardCharsets.ISO_8859_1) + "\0")
                    .contains("\0" + VARIABLE + "=" + mark + "\0");
        } catch (IOException e) {
            // Another user's, or ended just now.
            return false;
        }
    }
}

package dev.slingshot.harness.engine.llama.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What this machine has of what a build of llama.cpp may need.
///
/// @param linux whether the system is Linux; others bring what the builds for them need
/// @param glibc version of the GNU C library, such as 2.36; empty where there is another
/// @param processor what the processor can do in Linux's words, such as `avx2`; empty where Linux
///   does not say
/// @param loadable whether a shared library of that name can be loaded
public record Host(
        boolean linux, String glibc, Optional<Set<String>> processor, Predicate<String> loadable) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /// This machine.
    public static Host here(String glibc, Predicate<String> loadable) {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return new Host(linux, glibc, linux ? flags(PROCESSORS) : Optional.empty(), loadable);
    }

    static Optional<Set<String>> flags(Path processors) {
        try (var lines = Files.lines(processors, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> Set.of(line.substring(line.indexOf(':') + 1).strip().split(" +")));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

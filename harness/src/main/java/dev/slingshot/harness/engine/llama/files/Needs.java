package dev.slingshot.harness.engine.llama.files;

import java.util.ArrayList;
import java.util.List;

/// What a build of llama.cpp asks of a Linux machine; what is missing is found out before anything
/// is fetched or loaded, since a processor without an instruction ends the whole process.
///
/// @param glibcMinor oldest glibc 2.x
/// @param processor what the processor has to be able to do
/// @param openMp whether it needs GCC's OpenMP library
public record Needs(int glibcMinor, List<String> processor, boolean openMp) {
    private static final String OPEN_MP = "libgomp.so.1";

    public Needs {
        processor = List.copyOf(processor);
    }

    /// What is missing, with what to do about it; empty where the build can run.
    public List<String> missingOn(Host host) {
        var missing = new ArrayList<String>();
        if (host.linux() && glibcMinorOf(host.glibc()) < glibcMinor) {
            missing.add(
                    "it needs glibc 2.%d or newer, and this system has %s; use a newer system"
                            .formatted(
                                    glibcMinor,
                                    host.glibc().isEmpty() ? "another C library" : host.glibc()));
        }
        host.processor()
                .map(has -> processor.stream().filter(flag -> !has.contains(flag)).toList())
                .filter(lacking -> !lacking.isEmpty())
                .ifPresent(lacking ->
                        missing.add(
                                "this processor lacks %s; use a newer one"
                                        .formatted(String.join(", ", lacking))));
        if (openMp && !host.loadable().test(OPEN_MP)) {
            missing.add(
                    OPEN_MP
                            + " cannot be loaded; install it (apt-get install libgomp1, or dnf install libgomp)");
        }
        return missing;
    }

    /// The y of 2.y, beyond any for a later major version, -1 for what is no glibc.
    private static int glibcMinorOf(String version) {
        String[] parts = version.split("\\.", -1);
        if (parts.length < 2 || !parts[0].matches("\\d+") || !parts[1].matches("\\d+")) {
            return -1;
        }
        return Integer.parseInt(parts[0]) > 2 ? Integer.MAX_VALUE : Integer.parseInt(parts[1]);
    }
}

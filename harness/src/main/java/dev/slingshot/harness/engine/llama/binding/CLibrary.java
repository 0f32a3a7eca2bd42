package dev.slingshot.harness.engine.llama.binding;

import static java.lang.foreign.ValueLayout.ADDRESS;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// The C library this process runs on, asked before anything is fetched that could not be loaded.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class CLibrary {
    private static final int MAJOR = 2;
    private static final int MINOR = 34;

    private CLibrary() {}

    /// Refuses a Linux whose C library is not glibc 2.34 or newer, which the pinned builds need.
    public static void checkOnLinux() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        String version = glibcVersion();
        String[] parts = version.split("\\.", -1);
        boolean enough =
                parts.length >= 2
                        && (Integer.parseInt(parts[0]) > MAJOR
                                || (Integer.parseInt(parts[0]) == MAJOR
                                        && Integer.parseInt(parts[1]) >= MINOR));
        if (!enough) {
            throw new ConfigurationException(
                    "the embedded engine needs glibc %d.%d or newer, and this system has %s: use a newer system, or build llama.cpp v0.5.0 here and give its folder"
                            .formatted(
                                    MAJOR,
                                    MINOR,
                                    version.isEmpty() ? "another C library" : version));
        }
    }

    private static String glibcVersion() {
        var found = Linker.nativeLinker().defaultLookup().find("gnu_get_libc_version");
        if (found.isEmpty()) {
            return "";
        }
        try {
            var calls = new NativeCalls(Linker.nativeLinker().defaultLookup(), "the C library");
            var text = (MemorySegment) calls.function("gnu_get_libc_version", ADDRESS).invoke();
            return NativeCalls.isNull(text) ? "" : text.reinterpret(64).getString(0);
        } catch (Throwable t) {
            throw NativeCalls.broken(t);
        }
    }
}

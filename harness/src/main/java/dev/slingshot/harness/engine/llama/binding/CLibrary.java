package dev.slingshot.harness.engine.llama.binding;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

/// The C library this process runs on: asked before anything is fetched that it could not load.
@SuppressWarnings("restricted") // native access is this package's purpose
public final class CLibrary {
    private CLibrary() {}

    /// Its version if it is GNU's, such as 2.36; empty where it is another.
    public static String version() {
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

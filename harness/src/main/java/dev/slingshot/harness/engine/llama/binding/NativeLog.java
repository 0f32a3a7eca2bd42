package dev.slingshot.harness.engine.llama.binding;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the last warnings and errors that llama.cpp would print, so that they can stand in our own
/// message instead of on the screen.
@SuppressWarnings("restricted") // native access is this package's purpose
final class NativeLog {
    private static final int KEPT = 40;
    private static final int INFO = 2;
    private static final int WARN = 3;
    private static final int ERROR = 4;
    private final Deque<String> lines = new ArrayDeque<>();
    private final Deque<String> loaded = new ArrayDeque<>();

    /// The C function pointer to hand to `llama_log_set`; lives as long as the process.
    MemorySegment callback() {
        try {
            var target =
                    MethodHandles.lookup()
                            .bind(
                                    this,
                                    "accept",
                                    MethodType.methodType(
                                            void.class,
                                            int.class,
                                            MemorySegment.class,
                                            MemorySegment.class));
            var shape =
                    FunctionDescriptor.ofVoid(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            return Linker.nativeLinker().upcallStub(target, shape, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Called by native threads: an exception leaving this method would end the JVM, hence the wide
    /// catch.
    @SuppressWarnings({"unused", "CatchAndPrintStackTrace"})
    private void accept(int level, MemorySegment text, MemorySegment userData) {
        if (level != WARN && level != ERROR && level != INFO) {
            return;
        }
        try {
            keep(level, text.reinterpret(1 << 14).getString(0).strip());
        } catch (RuntimeException _) {
            // a line that is too long or not UTF-8 is not worth a crash
        }
    }

    private synchronized void keep(int level, String line) {
        if (level == INFO) {
            if (line.contains("loaded") && line.contains("backend from")) {
                loaded.add(line);
            }
            return;
        }
        lines.add(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    synchronized void clear() {
        lines.clear();
    }

    /// What was complained about since the last clear, oldest first.
    synchronized List<String> recent() {
        return List.copyOf(lines);
    }

    /// Lines such as `load_backend: loaded CPU backend from .../libggml-cpu-icelake.so`.
    synchronized List<String> loadedBackends() {
        return List.copyOf(loaded);
    }

    String tail() {
        var recent = recent();
        return recent.isEmpty()
                ? "llama.cpp gave no reason"
                : String.join("; ", recent.subList(Math.max(0, recent.size() - 4), recent.size()));
    }
}

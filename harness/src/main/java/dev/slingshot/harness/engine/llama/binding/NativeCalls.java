package dev.slingshot.harness.engine.llama.binding;

import dev.slingshot.strategies.ConfigurationException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/// Finds C functions by name and turns what a method handle may throw into something unchecked.
@SuppressWarnings("restricted") // native access is this package's purpose
final class NativeCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final String where;

    NativeCalls(SymbolLookup symbols, String where) {
        this.symbols = symbols;
        this.where = where;
    }

    MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(address(name), FunctionDescriptor.of(result, arguments));
    }

    MethodHandle procedure(String name, MemoryLayout... arguments) {
        return LINKER.downcallHandle(address(name), FunctionDescriptor.ofVoid(arguments));
    }

    /// A global variable of that layout.
    MemorySegment variable(String name, MemoryLayout layout) {
        return address(name).reinterpret(layout.byteSize());
    }

    private MemorySegment address(String name) {
        return symbols.find(name)
                .orElseThrow(() ->
                        new ConfigurationException(
                                "%s has no %s: it is not a llama.cpp of a supported version (v0.4.0 or v0.5.0)"
                                        .formatted(where, name)));
    }

    /// No function of ours throws on its own account: whatever comes out is a mistake in a
    /// descriptor.
    static RuntimeException broken(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
    }

    static boolean isNull(@Nullable MemorySegment address) {
        return address == null || address.address() == 0;
    }
}

package dev.slingshot.harness.engine.llama.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the embedded engine computes on.
public enum Device {
    /// The processor: the only one whose answers were checked to be the same bit by bit.
    CPU(List.of()),
    /// NVIDIA's, with the run-time libraries of CUDA 13.
    CUDA(List.of("libcuda.so.1", "libcudart.so.13", "libcublas.so.13")),
    /// Any graphics card with a Vulkan driver.
    VULKAN(List.of("libvulkan.so.1")),
    /// Apple's.
    METAL(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of alone
    private final List<String> libraries;

    Device(List<String> libraries) {
        this.libraries = libraries;
    }

    /// Shared libraries that the system has to bring for it.
    public List<String> libraries() {
        return libraries;
    }

    /// What a suite calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The device of that word; empty for `auto`.
    public static Optional<Device> named(String word) {
        return Arrays.stream(values()).filter(device -> device.word().equals(word)).findFirst();
    }
}

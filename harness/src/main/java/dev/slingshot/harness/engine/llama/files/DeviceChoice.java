package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which device is used, with which build, and why.
public record DeviceChoice(Device device, Platform platform, String reason) {

    /// @param wanted empty to take what is there: Apple's graphics, else NVIDIA's where CUDA's
    ///   libraries can be loaded, else the processor. Vulkan is taken only when asked for, since a
    ///   driver for it may be a slow stand-in that runs on the processor.
    /// @param loadable whether a shared library of that name can be loaded
    public static DeviceChoice of(
            Optional<Device> wanted, Platform machine, Predicate<String> loadable) {
        return wanted.map(device -> asked(device, machine, loadable))
                .orElseGet(() -> found(machine, loadable));
    }

    private static DeviceChoice asked(Device device, Platform machine, Predicate<String> loadable) {
        var platform =
                machine.with(device)
                        .orElseThrow(() ->
                                new ConfigurationException(
                                        "no build of llama.cpp is pinned for %s on this system (%s); there are: %s"
                                                .formatted(
                                                        device.word(),
                                                        machine.name().toLowerCase(Locale.ROOT),
                                                        words(machine))));
        var missing = missing(device, loadable);
        if (!missing.isEmpty()) {
            throw new ConfigurationException(
                    "device %s needs %s, which cannot be loaded here; install what brings them, or set device: cpu"
                            .formatted(device.word(), String.join(", ", missing)));
        }
        return new DeviceChoice(device, platform, "as asked");
    }

    private static DeviceChoice found(Platform machine, Predicate<String> loadable) {
        if (machine.with(Device.METAL).isPresent()) {
            return new DeviceChoice(Device.METAL, machine, "this system has it");
        }
        var cuda = machine.with(Device.CUDA);
        if (cuda.isPresent() && missing(Device.CUDA, loadable).isEmpty()) {
            return new DeviceChoice(Device.CUDA, cuda.get(), "its libraries were found");
        }
        return new DeviceChoice(Device.CPU, machine, "no other device was found");
    }

    private static List<String> missing(Device device, Predicate<String> loadable) {
        return device.libraries().stream().filter(loadable.negate()).toList();
    }

    private static String words(Platform machine) {
        return List.of(Device.values()).stream()
                .filter(device -> machine.with(device).isPresent())
                .map(Device::word)
                .collect(Collectors.joining(", "));
    }
}

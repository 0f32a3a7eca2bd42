package dev.slingshot.harness.engine.llama;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory may still be taken without pushing anything out.
final class MachineMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");

    private MachineMemory() {}

    static long freeBytes() {
        var bean =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long free = bean.getFreeMemorySize();
        long total = bean.getTotalMemorySize();
        // a container sees less than the machine has, and the machine's figures are not its own
        boolean contained = total < onLinux("MemTotal:") / 100 * 99;
        return contained ? free : Math.min(total, Math.max(free, onLinux("MemAvailable:")));
    }

    /// Linux counts caches as used but gives them up when asked. 0 elsewhere.
    private static long onLinux(String key) {
        try (var lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}

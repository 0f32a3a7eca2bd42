package dev.slingshot.ci.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Java, cores, memory and disk.
public final class Machine {
    private static final long GIB = 1L << 30;

    /// The embedded quickstart peaks below one.
    private static final double MEMORY_GIB = 1.5;

    /// Library, model and its requantised copy take a third of one.
    private static final double DISK_GIB = 1;

    private static final Set<String> NETWORK_FILE_SYSTEMS =
            Set.of("nfs", "nfs4", "cifs", "smbfs", "smb3", "9p", "fuse.sshfs", "lustre", "gpfs");

    private Machine() {}

    /// @param cache where downloads go
    /// @param runs where run folders go
    public static List<Finding> findings(Path cache, Path runs) {
        return List.of(
                java(), cores(), memory(), disk("disk, cache", cache), disk("disk, runs", runs));
    }

    private static Finding java() {
        return Finding.ok("Java", Runtime.version() + ", " + System.getProperty("java.home"));
    }

    private static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores >= 2
                ? Finding.ok("cores", Integer.toString(cores))
                : Finding.warn(
                        "cores",
                        "1",
                        "the quickstart takes twice as long as its six minutes; use a machine with 2");
    }

    private static Finding memory() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double total = (double) system.getTotalMemorySize() / GIB;
        String found = String.format(Locale.ROOT, "%.1f GiB", total);
        return total >= MEMORY_GIB
                ? Finding.ok("memory", found)
                : Finding.warn(
                        "memory",
                        found,
                        "the embedded model needs about %s GiB; close other programs or raise the container's limit"
                                .formatted(MEMORY_GIB));
    }

    private static Finding disk(String about, Path folder) {
        Path there = existing(folder.toAbsolutePath());
        try {
            FileStore store = Files.getFileStore(there);
            double free = (double) store.getUsableSpace() / GIB;
            String found = String.format(Locale.ROOT, "%.1f GiB free at %s", free, folder);
            if (!Files.isWritable(there)) {
                return Finding.missing(
                        about,
                        there + " is read-only",
                        "choose another folder with --cache or --out");
            }
            if (free < DISK_GIB) {
                return Finding.missing(
                        about,
                        found,
                        "free %s GiB, or choose another folder with --cache or --out"
                                .formatted(DISK_GIB));
            }
            return NETWORK_FILE_SYSTEMS.contains(store.type())
                    ? Finding.warn(
                            about,
                            found + ", on a network file system (" + store.type() + ")",
                            "keep run folders on a local disk: the run store needs one")
                    : Finding.ok(about, found);
        } catch (IOException e) {
            return Finding.missing(
                    about, there + ": " + e.getMessage(), "check the folder's rights");
        }
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}

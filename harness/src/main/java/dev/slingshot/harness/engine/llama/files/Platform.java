package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.datasets.fetch.Artifact;
import dev.slingshot.datasets.fetch.Artifacts;
import dev.slingshot.datasets.fetch.Location;
import dev.slingshot.strategies.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The systems for which a build of llama.cpp is pinned: packages of npm's `@node-llama-cpp` scope.
///
/// Only LINUX_X64 was ever run; the others are pinned, laid out alike by their headers, and
/// untested.
public enum Platform {
    LINUX_X64(
            "linux-x64",
            "3.22.1",
            "0d953e1503d5ab4608d8ed5b739132308c81ac05ffeb760d2a7f30e08a9f90e0",
            10_824_547),
    LINUX_ARM64(
            "linux-arm64",
            "3.22.1",
            "39c76b998e35ed2f236c01472fc79eda0fc558b1c8b535023c2d7ded8c327cc4",
            7_340_902),
    MAC_ARM64(
            "mac-arm64-metal",
            "3.21.1",
            "cd11a52fab1935fde5abd221b5ecf8167686b45e386b6a02df49cb9b2814e9d6",
            4_858_447),
    MAC_X64(
            "mac-x64",
            "3.21.1",
            "3bcc6b2d6d3618098a36c9c01ae3afff1599f336a826cd54b1a55a73ed2159a7",
            10_809_280),
    WINDOWS_X64(
            "win-x64",
            "3.21.1",
            "9e48b1bf39e41c8b955a20006a3bdfd4861bedbb2661c87f7e29a5207f1ff0e8",
            9_787_045),
    WINDOWS_ARM64(
            "win-arm64",
            "3.21.1",
            "458c8c6de4463b5fde16b1fbc69e63a7e878b227ed9614a0a3648d9b40bf2ccb",
            4_606_830),
    LINUX_X64_CUDA(
            "linux-x64-cuda",
            "3.22.1",
            "d6cd3ff39a43b024816952e0bc6452d6711608d26256ff6eb0fe8cf7ff55bb2c",
            142_898_030),
    LINUX_X64_VULKAN(
            "linux-x64-vulkan",
            "3.22.1",
            "e10577190fc4bd1649d3b655588e5c7a85fc6b6dbf7136fee596cbe9e25521e7",
            24_311_427);

    private final String folder;
    private final String version;
    private final String sha256;
    private final long bytes;

    Platform(String folder, String version, String sha256, long bytes) {
        this.folder = folder;
        this.version = version;
        this.sha256 = sha256;
        this.bytes = bytes;
    }

    /// Its name in npm's scope.
    public String folder() {
        return folder;
    }

    /// Where the libraries lie inside the package.
    String folderInPackage() {
        return "package/bins/" + folder;
    }

    /// The package.
    public Artifact artifact() {
        if (this == LINUX_X64) {
            return Artifacts.LLAMA_LINUX_X64;
        }
        String npm = folder.startsWith("win-") ? "npm.cmd" : "npm";
        String file = "node-llama-cpp-%s-%s.tgz".formatted(folder, version);
        return new Artifact(
                "llama.cpp/" + folder,
                file,
                sha256,
                bytes,
                List.of(
                        new Location.Mirror("libraries/" + file),
                        new Location.PackageClient(
                                List.of(
                                        npm,
                                        "pack",
                                        "@node-llama-cpp/%s@%s".formatted(folder, version)),
                                "")));
    }

    /// The platform with these values of `os.name` and `os.arch`.
    public static Platform of(String operatingSystem, String architecture) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (system.startsWith("linux") && (arm || intel)) {
            return arm ? LINUX_ARM64 : LINUX_X64;
        }
        if (system.startsWith("mac") && (arm || intel)) {
            return arm ? MAC_ARM64 : MAC_X64;
        }
        if (system.startsWith("windows") && (arm || intel)) {
            return arm ? WINDOWS_ARM64 : WINDOWS_X64;
        }
        throw new ConfigurationException(
                "no build of llama.cpp is pinned for %s on %s (there is one for %s); build llama.cpp v0.5.0 and give its folder"
                        .formatted(
                                operatingSystem,
                                architecture,
                                Arrays.stream(values())
                                        .map(platform -> platform.folder)
                                        .collect(Collectors.joining(", "))));
    }

    public static Platform ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// The build for a device of this machine, if there is one.
    public Optional<Platform> with(Device device) {
        return switch (device) {
            case CPU -> Optional.of(this);
            case CUDA -> this == LINUX_X64 ? Optional.of(LINUX_X64_CUDA) : Optional.empty();
            case VULKAN -> this == LINUX_X64 ? Optional.of(LINUX_X64_VULKAN) : Optional.empty();
            case METAL -> this == MAC_ARM64 ? Optional.of(this) : Optional.empty();
        };
    }

    /// Whether libraries for Linux on x86-64 run there.
    boolean runsOnLinuxX64() {
        return this == LINUX_X64 || this == LINUX_X64_CUDA || this == LINUX_X64_VULKAN;
    }

    /// Whether this project has run the embedded engine there.
    public boolean tested() {
        return this == LINUX_X64;
    }
}

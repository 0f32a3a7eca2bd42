package dev.slingshot.harness.engine.llama.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// An ordinary client of a package registry, which knows the user's registry, proxy and
/// credentials; we ask it for one file.
@FunctionalInterface
public interface PackageClient {

    /// Puts the archive of `name` at exactly `version` into the empty folder `into` and returns it.
    Path fetch(String name, String version, Path into) throws IOException;

    /// Node's client: gives a `.tgz`.
    static PackageClient npm() {
        return new CommandClient(
                "npm",
                "install Node.js",
                (name, version) ->
                        List.of(
                                CommandClient.command(
                                        isWindows() ? "npm.cmd" : "npm",
                                        "pack",
                                        name + "@" + version)));
    }

    /// Python's client: gives a `.whl`.
    static PackageClient pip() {
        return new CommandClient(
                "pip",
                "install Python with pip",
                (name, version) -> {
                    var rest =
                            new String[] {
                                "download",
                                "--no-deps",
                                "--disable-pip-version-check",
                                "--only-binary",
                                ":all:",
                                name + "==" + version
                            };
                    return List.of(
                            CommandClient.command("pip", rest),
                            CommandClient.command("pip3", rest),
                            CommandClient.command("python3", prefixed("-m", "pip", rest)),
                            CommandClient.command("python", prefixed("-m", "pip", rest)));
                });
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String[] prefixed(String first, String second, String[] rest) {
        return Stream.concat(Stream.of(first, second), Arrays.stream(rest)).toArray(String[]::new);
    }
}

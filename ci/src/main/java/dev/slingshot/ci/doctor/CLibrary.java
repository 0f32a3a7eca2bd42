package dev.slingshot.ci.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Whether the C library is new enough for the pinned build of llama.cpp.
public final class CLibrary {
    private static final Pattern VERSION = Pattern.compile("glibc (\\d+)\\.(\\d+)");

    /// What the library of embedded.md asks for.
    private static final int OLDEST_MINOR = 34;

    private CLibrary() {}

    public static List<Finding> findings() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        return linux ? List.of(judge(answer())) : List.of();
    }

    static Finding judge(Optional<String> answer) {
        var version = VERSION.matcher(answer.orElse(""));
        if (!version.find()) {
            return Finding.warn(
                    "C library",
                    "not glibc",
                    "the embedded model needs glibc 2.34; on musl (Alpine) use a Debian image or an OpenAI-compatible server");
        }
        boolean enough =
                Integer.parseInt(version.group(1)) > 2
                        || Integer.parseInt(version.group(2)) >= OLDEST_MINOR;
        return enough
                ? Finding.ok("C library", version.group())
                : Finding.warn(
                        "C library",
                        version.group(),
                        "the pinned llama.cpp needs glibc 2.34 (Debian 12, Ubuntu 22.04, RHEL 9); an older, slower one that comes through Maven takes its place on x86-64");
    }

    private static Optional<String> answer() {
        try {
            var process =
                    new ProcessBuilder("getconf", "GNU_LIBC_VERSION")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(5, TimeUnit.SECONDS) ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

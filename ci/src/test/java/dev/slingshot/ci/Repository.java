package dev.slingshot.ci;

import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the project's root from wherever the tests run.
public final class Repository {
    private Repository() {}

    public static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("slingshot")) && Files.exists(at.resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("the tests run inside the project's folder");
    }
}

package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slingshot.ci.Repository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Builds a folder of sources into a jar as Maven would, with this test's own class path.
record ExampleProject(Path sources) {

    static ExampleProject strategy() {
        return new ExampleProject(Repository.root().resolve("docs/examples/strategy-plugin"));
    }

    Path suite() {
        return sources.resolve("suite.yaml");
    }

    /// The main classes and resources.
    Path jar(Path folder) throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        compile(sources.resolve("src/main/java"), classes, "", "25");
        copy(sources.resolve("src/main/resources"), classes);
        return jarOf(classes, folder.resolve("plugin.jar"));
    }

    /// The test classes, compiled against the jar.
    Path tests(Path folder, Path jar) throws IOException {
        var classes = Files.createDirectories(folder.resolve("test-classes"));
        compile(sources.resolve("src/test/java"), classes, jar.toString(), "25");
        return classes;
    }

    static void compile(Path sources, Path classes, String more, String release)
            throws IOException {
        var words = new ArrayList<>(List.of("-proc:none", "--release", release, "-d"));
        words.add(classes.toString());
        words.add("-cp");
        words.add(System.getProperty("java.class.path") + java.io.File.pathSeparator + more);
        files(sources).map(Path::toString).forEach(words::add);
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        int code =
                compiler.run(
                        null, OutputStream.nullOutputStream(), null, words.toArray(String[]::new));
        assertThat(code).as("javac %s", String.join(" ", words).toLowerCase(Locale.ROOT)).isZero();
    }

    static Path jarOf(Path classes, Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Path each : files(classes).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, jar);
                jar.closeEntry();
            }
        }
        return file;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : files(from).toList()) {
            var target = to.resolve(from.relativize(each).toString());
            Files.createDirectories(target.getParent());
            Files.copy(each, target);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}

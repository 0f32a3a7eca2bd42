package dev.slingshot.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a project of its own, with a Maven and JDKs that only write down how they were
/// called.
final class LauncherTest {
    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "cat",
                    "date",
                    "find",
                    "grep",
                    "head",
                    "ls",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "sleep",
                    "tail",
                    "touch");

    @TempDir Path folder;
    private Path project = Path.of("");
    private Path home = Path.of("");
    private Path path = Path.of("");

    @BeforeEach
    void lay_out_a_project() throws IOException {
        assumeTrue(File.separatorChar == '/', "skipped: the launcher is a POSIX shell script");
        project = Files.createDirectories(folder.resolve("a project"));
        home = Files.createDirectories(folder.resolve("home"));
        path = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(path.resolve(tool), onPath(tool));
        }
        Files.copy(Repository.root().resolve("slingshot"), project.resolve("slingshot"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("ci/src/main/java"));
        Files.writeString(project.resolve("ci/src/main/java/A.java"), "class A {}");
        script(
                path.resolve("mvn"),
                """
                echo "$JAVA_HOME" >>builds
                [ ! -f broken ] || { echo '[ERROR] A.java: no such symbol'; exit 1; }
                mkdir -p ci/target/app && echo jar >ci/target/app/slingshot.jar
                """);
    }

    @Test
    void the_first_start_builds_and_the_next_one_does_not() throws Exception {
        var jdk = jdk("jdk-25", "25.0.1");
        var first = start(Map.of("SLINGSHOT_JAVA", jdk.toString()), "list", "two words");
        assertThat(first.code()).as(first.output()).isZero();
        assertThat(first.output()).contains("building with " + jdk, "last words: list|two words|");
        var second = start(Map.of("SLINGSHOT_JAVA", jdk.toString()), "--help");
        assertThat(second.output()).contains("last words: --help|").doesNotContain("building");
        assertThat(builds()).containsExactly(jdk.toString());
    }

    @Test
    void a_change_of_a_source_file_or_a_removed_one_builds_again() throws Exception {
        var jdk = Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString());
        start(jdk, "--help");
        var later = FileTime.from(java.time.Instant.now().plus(Duration.ofMinutes(1)));
        var source = project.resolve("ci/src/main/java/A.java");
        Files.setLastModifiedTime(source, later);
        start(jdk, "--help");
        assertThat(builds()).hasSize(2);
        Files.delete(source);
        Files.setLastModifiedTime(source.getParent(), later);
        start(jdk, "--help");
        assertThat(builds()).hasSize(3);
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        var jdk = Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString());
        var one = process(jdk, project, "./slingshot", "--help");
        var other = process(jdk, project, "./slingshot", "--help");
        assertThat(finish(one).code() + finish(other).code()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_lock_left_by_a_killed_start_holds_nobody_up() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var lock = Files.createDirectories(project.resolve("target/launch/lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
        var run = start(Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString()), "--help");
        assertThat(run.code()).as(run.output()).isZero();
    }

    @Test
    void it_starts_from_any_folder_and_through_a_link() throws Exception {
        var jdk = Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString());
        Files.createSymbolicLink(path.resolve("sling"), Path.of("../a project/slingshot"));
        var run = finish(process(jdk, home, path.resolve("sling").toString(), "x"));
        assertThat(run.output()).contains("last words: x|");
        assertThat(project.resolve("target/launch/built")).exists();
    }

    @Test
    void an_old_default_java_is_passed_over_for_a_newer_one_in_the_usual_folders()
            throws Exception {
        var old = jdk("jdk-17", "17.0.9");
        Files.createSymbolicLink(path.resolve("java"), old.resolve("bin/java"));
        var newer = jdk("home/.sdkman/candidates/java/25-tem", "25.0.1");
        var run = start(Map.of("JAVA_HOME", old.toString()), "x");
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(builds()).containsExactly(newer.toString());
    }

    @Test
    void an_old_java_that_was_asked_for_is_refused() throws Exception {
        var old = jdk("jdk-21", "21.0.2");
        var run = start(Map.of("SLINGSHOT_JAVA", old.toString()), "x");
        assertThat(run.code()).isEqualTo(69);
        assertThat(run.output()).contains("SLINGSHOT_JAVA is " + old, "no JDK 25 or newer");
    }

    @Test
    void without_maven_it_says_how_to_get_it() throws Exception {
        Files.delete(path.resolve("mvn"));
        var run = start(Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString()), "x");
        assertThat(run.code()).isEqualTo(69);
        assertThat(run.output()).contains("needs Maven", "apt install maven");
    }

    @Test
    void a_failed_build_shows_its_errors_and_keeps_its_log() throws Exception {
        var jdk = Map.of("SLINGSHOT_JAVA", jdk("jdk-25", "25").toString());
        Files.writeString(project.resolve("broken"), "");
        var run = start(jdk, "x");
        assertThat(run.code()).isEqualTo(69);
        assertThat(run.output()).contains("[ERROR] A.java: no such symbol", "build.log");
        Files.delete(project.resolve("broken"));
        assertThat(start(jdk, "x").code()).isZero();
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        script(
                jdk.resolve("bin/java"),
                """
                while [ "$1" != -jar ]; do shift; done
                shift 2
                printf 'last words: '; printf '%s|' "$@"; echo
                """);
        script(jdk.resolve("bin/javac"), "");
        return jdk;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path onPath(String tool) {
        for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
            var file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds"));
    }

    private Ended start(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of("./slingshot"));
        command.addAll(List.of(words));
        return finish(process(environment, project, command.toArray(String[]::new)));
    }

    private Process process(Map<String, String> environment, Path where, String... command)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path.toString());
        builder.environment().put("HOME", home.toString());
        return builder.redirectErrorStream(true).start();
    }

    private static Ended finish(Process process) throws Exception {
        var output =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private record Ended(int code, String output) {}
}

package dev.slingshot.ci.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpCommandTest {

    @Test
    void warming_up_runs_a_suite_to_its_end_and_leaves_nothing() throws IOException {
        var before = left();
        var said = Cli.run("warm-up");
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(left()).isEqualTo(before);
    }

    private static List<String> left() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("slingshot-warm-up"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.slingshot.harness.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That the recipes are whole and can be read as Python; `src/test/recipes/try.sh` trains with
/// them.
final class RecipeTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(TrainingKind.class)
    void a_recipe_can_be_read_as_python(TrainingKind kind) throws Exception {
        new TrainingFolder(folder).writeRecipe(kind.recipe());
        var words =
                Stream.concat(
                                Stream.of(
                                        "python3",
                                        "-c",
                                        "import ast, sys; [ast.parse(open(f).read(), f) for f in sys.argv[1:]]"),
                                kind.recipe().stream().filter(name -> name.endsWith(".py")))
                        .toList();

        assertThat(exit(words)).isZero();
    }

    @ParameterizedTest
    @EnumSource(TrainingKind.class)
    void what_a_program_takes_from_another_comes_along(TrainingKind kind) throws IOException {
        new TrainingFolder(folder).writeRecipe(kind.recipe());

        for (String name : kind.recipe()) {
            for (String other : List.of("heads", "shared")) {
                if (Files.readString(folder.resolve(name)).contains("from " + other + " import")) {
                    assertThat(kind.recipe()).contains(other + ".py");
                }
            }
        }
    }

    @Test
    void everything_that_is_needed_is_pinned() throws IOException {
        new TrainingFolder(folder).writeRecipe(List.of("requirements.txt"));

        assertThat(
                        Files.readAllLines(folder.resolve("requirements.txt")).stream()
                                .filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.matches("[a-z]+==\\d+\\.\\d+\\.\\d+"));
    }

    private int exit(List<String> words) throws IOException, InterruptedException {
        Process python;
        try {
            python = new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start();
        } catch (IOException absent) {
            Assumptions.abort("SKIPPED: there is no python3 to read the recipes with");
            throw absent;
        }
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return python.exitValue();
    }
}

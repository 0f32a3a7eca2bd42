package dev.slingshot.harness.engine.llama;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slingshot.harness.engine.llama.binding.LlamaModel;
import dev.slingshot.strategies.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that begin like a model and are none must end in a message, never in a crash of the JVM.
final class BadModelTest {
    @TempDir private Path folder = Path.of("");

    private static byte[] beginning(int length) throws IOException {
        try (var in = Files.newInputStream(TestModel.modelFile())) {
            return in.readNBytes(length);
        }
    }

    private void assertRefused(byte[] content) throws IOException {
        var library = TestModel.library();
        var file = Files.write(folder.resolve("bad.gguf"), content);
        assertThatThrownBy(() -> LlamaModel.load(library, file, 0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("bad.gguf")
                .hasMessageContaining("Fetch the file again");
    }

    @Test
    void refuses_a_file_that_ends_in_its_header() throws IOException {
        assertRefused(beginning(10_000));
    }

    @Test
    void refuses_a_file_that_ends_in_its_weights() throws IOException {
        assertRefused(beginning(20_000_000));
    }

    @Test
    void refuses_noise_behind_the_magic_word() throws IOException {
        byte[] noise = beginning(4096);
        var random = new Random(1);
        for (int i = 8; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt();
        }
        assertRefused(noise);
    }
}

package dev.slingshot.harness.engine.llama.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeightsTest {
    private static final int F32 = 0;
    private static final int F16 = 1;
    private static final int Q8_0 = 8;
    private static final int Q4_K = 12;

    @TempDir private Path folder = Path.of("");

    /// A header with a norm of one index and a matrix of each type.
    private Weights weights(int... matrixTypes) throws IOException {
        var bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("GGUF".getBytes(StandardCharsets.US_ASCII)).putInt(3);
        bytes.putLong(1 + matrixTypes.length).putLong(0);
        tensor(bytes, "norm", F32, 576);
        for (int type : matrixTypes) {
            tensor(bytes, "matrix" + type, type, 576, 1536);
        }
        var file = folder.resolve("m.gguf");
        Files.write(file, bytes.array());
        return Weights.of(new ModelFile(file));
    }

    private static void tensor(ByteBuffer bytes, String name, int type, int... shape) {
        bytes.putLong(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(shape.length);
        for (int size : shape) {
            bytes.putLong(size);
        }
        bytes.putInt(type).putLong(0);
    }

    @Test
    void eight_bit_matrices_keep_results_exact_whatever_the_norms_are() throws IOException {
        assertThat(weights(Q8_0).types()).containsExactly(Q8_0);
        assertThat(weights(Q8_0).keepExactness()).isTrue();
    }

    @Test
    void one_matrix_of_another_type_is_enough_to_lose_it() throws IOException {
        assertThat(weights(Q8_0, Q4_K).keepExactness()).isFalse();
        assertThat(weights(F16).keepExactness()).isFalse();
        assertThat(weights(F32).keepExactness()).isFalse();
    }
}

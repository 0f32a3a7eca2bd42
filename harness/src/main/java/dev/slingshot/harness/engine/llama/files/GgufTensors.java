package dev.slingshot.harness.engine.llama.files;

import dev.slingshot.strategies.ConfigurationException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The tensors in a GGUF file (versions 2 and 3, little-endian), read from its header alone.
public final class GgufTensors {
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int MOST = 1 << 24;

    /// Bytes of a value by its type number: u8 i8 u16 i16 u32 i32 f32 bool string array u64 i64
    /// f64.
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

    private final InputStream in;

    private GgufTensors(InputStream in) {
        this.in = in;
    }

    /// @param dimensions how many indices it has
    /// @param type ggml's number of how its numbers are stored
    private record Tensor(String name, int dimensions, int type) {}

    public static Set<String> names(ModelFile file) {
        return of(file).stream().map(Tensor::name).collect(Collectors.toUnmodifiableSet());
    }

    /// ggml's type numbers of all tensors that are multiplied with: those of two indices and more.
    static Set<Integer> matrixTypes(ModelFile file) {
        return of(file).stream()
                .filter(tensor -> tensor.dimensions() > 1)
                .map(Tensor::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Tensor> of(ModelFile file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            return new GgufTensors(in).tensors();
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "the header of %s is damaged (%s); fetch the file again"
                            .formatted(file.path(), e.getMessage()));
        }
    }

    private List<Tensor> tensors() throws IOException {
        number(8); // magic and version
        int count = count();
        int values = count();
        for (int i = 0; i < values; i++) {
            text();
            skip((int) number(4));
        }
        var tensors = new ArrayList<Tensor>();
        for (int i = 0; i < count; i++) {
            String name = text();
            int dimensions = (int) number(4);
            in.skipNBytes(8L * dimensions);
            tensors.add(new Tensor(name, dimensions, (int) number(4)));
            in.skipNBytes(8); // place
        }
        return tensors;
    }

    private void skip(int type) throws IOException {
        if (type == STRING) {
            text();
        } else if (type == ARRAY) {
            int inner = (int) number(4);
            int length = count();
            if (size(inner) > 0) {
                in.skipNBytes((long) size(inner) * length);
            } else {
                for (int i = 0; i < length; i++) {
                    skip(inner);
                }
            }
        } else {
            in.skipNBytes(size(type));
        }
    }

    private static int size(int type) {
        if (type < 0 || type >= SIZES.length) {
            throw new IllegalArgumentException("unknown value type " + type);
        }
        return SIZES[type];
    }

    private String text() throws IOException {
        int length = count();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ends early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int count() throws IOException {
        long value = number(8);
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("impossible length " + value);
        }
        return (int) value;
    }

    private long number(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("it ends early");
        }
        var buffer = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
        return bytes == 4 ? Integer.toUnsignedLong(buffer.getInt()) : buffer.getLong();
    }
}

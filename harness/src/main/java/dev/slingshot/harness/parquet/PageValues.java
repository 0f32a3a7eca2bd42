package dev.slingshot.harness.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Values of one page in Parquet's plain encoding: numbers with their low octet first, texts behind
/// their length, truth values eight to an octet.
final class PageValues {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;
    private int octet;

    void add(Object value) {
        switch (value) {
            case String text -> add(text);
            case Long whole -> bytes.writeBytes(room(Long.BYTES).putLong(whole).array());
            case Double real -> bytes.writeBytes(room(Double.BYTES).putDouble(real).array());
            case Boolean truth -> add((boolean) truth);
            default -> throw new IllegalArgumentException("no column holds " + value.getClass());
        }
        count++;
    }

    private void add(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(room(Integer.BYTES).putInt(octets.length).array());
        bytes.writeBytes(octets);
    }

    private void add(boolean truth) {
        octet |= (truth ? 1 : 0) << count % Byte.SIZE;
        if (count % Byte.SIZE == Byte.SIZE - 1) {
            bytes.write(octet);
            octet = 0;
        }
    }

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    int count() {
        return count;
    }

    int size() {
        return bytes.size();
    }

    /// @param type tells whether truth values wait for their octet to be full
    byte[] bytes(ParquetType type) {
        if (type == ParquetType.BOOLEAN && count % Byte.SIZE > 0) {
            bytes.write(octet);
        }
        return bytes.toByteArray();
    }
}

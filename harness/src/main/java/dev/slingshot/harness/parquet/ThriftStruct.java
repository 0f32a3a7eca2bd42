package dev.slingshot.harness.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/// A struct in Thrift's compact protocol, in which Parquet's page headers and footer are written.
/// Fields come by rising number.
final class ThriftStruct {
    private static final int INT32 = 5;
    private static final int INT64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    ThriftStruct int32(int field, int value) {
        begin(field, INT32);
        varint(zigzag(value));
        return this;
    }

    ThriftStruct int64(int field, long value) {
        begin(field, INT64);
        varint(zigzag(value));
        return this;
    }

    ThriftStruct text(int field, String value) {
        begin(field, BINARY);
        text(value);
        return this;
    }

    ThriftStruct struct(int field, ThriftStruct value) {
        begin(field, STRUCT);
        bytes.writeBytes(value.bytes());
        return this;
    }

    ThriftStruct int32s(int field, List<Integer> values) {
        return list(field, INT32, values, (out, value) -> out.varint(zigzag(value)));
    }

    ThriftStruct texts(int field, List<String> values) {
        return list(field, BINARY, values, ThriftStruct::text);
    }

    ThriftStruct structs(int field, List<ThriftStruct> values) {
        return list(field, STRUCT, values, (out, value) -> out.bytes.writeBytes(value.bytes()));
    }

    /// Its fields and the mark that ends them.
    byte[] bytes() {
        var ended = new ByteArrayOutputStream();
        ended.writeBytes(bytes.toByteArray());
        ended.write(0);
        return ended.toByteArray();
    }

    private <T> ThriftStruct list(
            int field, int type, List<T> values, BiConsumer<ThriftStruct, T> write) {
        begin(field, LIST);
        if (values.size() < SHORT_LIST) {
            bytes.write((values.size() << 4) | type);
        } else {
            bytes.write((SHORT_LIST << 4) | type);
            varint(values.size());
        }
        values.forEach(value -> write.accept(this, value));
        return this;
    }

    private void text(String value) {
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        varint(octets.length);
        bytes.writeBytes(octets);
    }

    /// All fields of Parquet's structs stand less than 16 apart.
    private void begin(int field, int type) {
        if (field <= last || field - last > SHORT_LIST) {
            throw new IllegalArgumentException("field %d after %d".formatted(field, last));
        }
        bytes.write(((field - last) << 4) | type);
        last = field;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}

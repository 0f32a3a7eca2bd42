package dev.slingshot.harness.store;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Canonical JSON: properties and map keys sorted.
final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private Json() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// Empty where it is of another form.
    static <T> Optional<T> readable(byte[] json, Class<T> type) {
        try {
            return Optional.of(read(json, type));
        } catch (JacksonException otherForm) {
            return Optional.empty();
        }
    }

    static <T> T unpacked(byte[] packed, Class<T> type) {
        return read(Packing.unpack(packed), type);
    }
}

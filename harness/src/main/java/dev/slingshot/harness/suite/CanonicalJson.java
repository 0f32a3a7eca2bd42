package dev.slingshot.harness.suite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON that is the same bytes for the same content: keys sorted, two blanks of indent, line feeds.
final class CanonicalJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .defaultPrettyPrinter(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                    .build();

    private CanonicalJson() {}

    static String write(Map<String, Object> content) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
    }

    /// @throws JacksonException where it is no JSON object
    static Map<String, Object> read(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    static String sha256(Map<String, Object> content) {
        byte[] bytes = MAPPER.writeValueAsBytes(content);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

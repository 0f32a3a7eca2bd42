package dev.slingshot.harness.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What decides a call or a trial, as the SHA-256 of its canonical JSON in hex.
public record Key(String hex) {

    /// Hashes anything made of records, maps, lists, texts and numbers.
    public static Key of(Object content) {
        return of(Json.text(content).getBytes(StandardCharsets.UTF_8));
    }

    /// Hashes canonical JSON.
    static Key of(byte[] content) {
        try {
            return new Key(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static Key read(byte[] bytes) {
        return new Key(HexFormat.of().formatHex(bytes));
    }
}

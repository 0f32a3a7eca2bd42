package dev.slingshot.datasets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// Tells whether two problems ask the same, whatever their typesetting: equal texts after letters
/// are made small, TeX's spaces, dollars and large brackets are dropped, and only letters, digits
/// and signs of mathematics are left.
public final class TextHash {
    private static final int LETTERS = 16;

    private TextHash() {}

    /// The first 64 bits of the SHA-256 of the normalised text, in hex.
    public static String of(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(normal(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll(
                        "\\\\(?:[,;:! ]|(?:quad|qquad|left|right|displaystyle)(?![A-Za-z]))", "")
                .replaceAll("\\\\[dt]frac", "\\\\frac")
                .replaceAll("\\\\[()\\[\\]]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.,](?!\\d)", "")
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{Sm}\\\\^_/.,|!*-]", "");
    }
}

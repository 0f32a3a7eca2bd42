package dev.slingshot.reports.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Style sheet and script, named by their content so that a browser never keeps an old one.
@SuppressWarnings("ArrayRecordComponent")
record Assets(byte[] style, byte[] script) {

    static Assets load() {
        return new Assets(read("site.css"), read("site.js"));
    }

    String stylePath() {
        return "assets/site." + hash(style) + ".css";
    }

    String scriptPath() {
        return "assets/site." + hash(script) + ".js";
    }

    static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

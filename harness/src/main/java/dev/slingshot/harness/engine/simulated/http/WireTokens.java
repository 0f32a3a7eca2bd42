package dev.slingshot.harness.engine.simulated.http;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.strategies.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A tokeniser without a vocabulary: an id spells its own text, so that ids mean the same to every
/// server and after every restart. Up to four ASCII signs make a token (seven bits each, their
/// number above them); any other sign is one by its code point.
final class WireTokens {
    /// Ends a turn.
    static final int END = 0x0F00_0000;

    /// Begins a turn.
    static final int BEGIN = END + 1;

    private static final String END_TEXT = "<|im_end|>";
    private static final String BEGIN_TEXT = "<|im_start|>";
    private static final Pattern TOKEN =
            Pattern.compile(
                    "<\\|im_end\\|>|<\\|im_start\\|>|\n\n| ?[A-Za-z]{1,3}| ?[0-9]{1,3}|.",
                    Pattern.DOTALL);

    private WireTokens() {}

    static Tokens encode(String text) {
        var ids = new ArrayList<Integer>();
        TOKEN.matcher(text).results().forEach(match -> ids.add(id(match.group())));
        return Tokens.of(ids);
    }

    private static int id(String piece) {
        if (piece.equals(END_TEXT)) {
            return END;
        }
        if (piece.equals(BEGIN_TEXT)) {
            return BEGIN;
        }
        int first = piece.codePointAt(0);
        if (first > 127) {
            return first;
        }
        int id = 0;
        for (int i = 0; i < piece.length(); i++) {
            id = (id << 7) | piece.charAt(i);
        }
        return (piece.length() << 28) | id;
    }

    static String decode(List<Integer> ids) {
        var text = new StringBuilder();
        ids.forEach(id -> spell(id, text));
        return text.toString();
    }

    private static void spell(int id, StringBuilder text) {
        int length = id >>> 28;
        if (id == END) {
            text.append(END_TEXT);
        } else if (id == BEGIN) {
            text.append(BEGIN_TEXT);
        } else if (length == 0) {
            require(Character.isValidCodePoint(id), "no token has the id %d", id);
            text.appendCodePoint(id);
        } else {
            require(length <= 4, "no token has the id %d", id);
            for (int i = length - 1; i >= 0; i--) {
                text.append((char) ((id >>> (7 * i)) & 127));
            }
        }
    }
}

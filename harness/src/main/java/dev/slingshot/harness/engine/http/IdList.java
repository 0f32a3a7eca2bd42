package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.Tokens;

/// Token ids, and how JSON writes the inside of a list of them.
record IdList(String written, Tokens ids) {
    static final IdList NONE = new IdList("", Tokens.UNKNOWN);
    private static final int USUAL_DIGITS = 6;

    IdList and(Tokens more) {
        var all = new StringBuilder(written.length() + USUAL_DIGITS * more.size()).append(written);
        for (int i = 0; i < more.size(); i++) {
            all.append(all.isEmpty() ? "" : ",").append(more.at(i));
        }
        return new IdList(all.toString(), ids.and(more));
    }
}

package dev.slingshot.datasets.answer;

/// A piece of an answer's text; `spaced` says that space came before it.
record Token(Kind kind, String text, boolean spaced) {
    enum Kind {
        /// Digits, with at most one point; separators of thousands are gone.
        NUMBER,
        /// Letters outside any command.
        WORD,
        /// A command's name without its backslash.
        COMMAND,
        /// What a text command held.
        TEXT,
        BEGIN,
        FINISH,
        SYMBOL,
        END
    }

    static final Token LAST = new Token(Kind.END, "", false);

    boolean is(Kind kind, String text) {
        return this.kind == kind && this.text.equals(text);
    }

    boolean symbol(String text) {
        return is(Kind.SYMBOL, text);
    }

    boolean command(String text) {
        return is(Kind.COMMAND, text);
    }
}

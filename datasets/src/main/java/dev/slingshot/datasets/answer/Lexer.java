package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts an answer into tokens in one pass; spacing, sizing and dollar signs are gone afterwards.
///
/// Numbers are left to [NumberLexer], commands to [MacroLexer].
final class Lexer {
    private static final int MAX_CHARACTERS = 4_000;
    private static final int MAX_NESTED_TEXT = 6;

    private final Source source;
    private final Steps steps;
    private final boolean joinThousands;
    private final int nesting;
    private final List<Token> tokens = new ArrayList<>();
    private final NumberLexer numbers;
    private final MacroLexer macros;
    private int depth;
    private boolean spaced;

    private Lexer(String text, Steps steps, boolean joinThousands, int nesting) {
        this.source = new Source(text, steps);
        this.steps = steps;
        this.joinThousands = joinThousands;
        this.nesting = nesting;
        this.numbers = new NumberLexer(source, steps, joinThousands);
        this.macros = new MacroLexer(this, source, text.contains("\\begin"));
    }

    /// The tokens of a text, and whether reading its commas as separators of thousands was a
    /// choice.
    record Scan(List<Token> tokens, boolean joinedCommas) {}

    static Scan scan(String text, Steps steps, boolean joinThousands) {
        if (text.length() > MAX_CHARACTERS) {
            throw new OverBudget();
        }
        var lexer = new Lexer(Source.halfWidth(text), steps, joinThousands, 0);
        lexer.run();
        return new Scan(lexer.tokens, lexer.numbers.sawJoinedCommas());
    }

    private void run() {
        while (!source.atEnd()) {
            steps.take(1);
            char c = source.peek(0);
            if (c == '\\') {
                macros.read();
            } else if (numbers.starts()) {
                add(Kind.NUMBER, numbers.read(depth > 0));
            } else if (Source.isLetter(c)) {
                word();
            } else if (Character.isWhitespace(c) || c == '~') {
                space();
                source.skip(1);
            } else if (c == '$') {
                dollar();
            } else {
                other(c);
            }
        }
    }

    private void other(char c) {
        if (Glyphs.isRaised(c)) {
            script("^{");
        } else if (Glyphs.isLowered(c)) {
            script("_{");
        } else if (c < 128) {
            source.skip(1);
            symbol(c);
        } else {
            source.skip(1);
            String tex = Glyphs.tex(c);
            if (tex.isEmpty()) {
                add(Kind.SYMBOL, String.valueOf(c));
            } else {
                nested(tex);
            }
        }
    }

    /// Neighbouring raised or lowered signs are one exponent or subscript.
    private void script(String opening) {
        var tex = new StringBuilder(opening);
        boolean raised = Glyphs.isRaised(source.peek(0));
        char c = source.peek(0);
        while (raised ? Glyphs.isRaised(c) : Glyphs.isLowered(c)) {
            tex.append(Glyphs.level(c));
            source.skip(1);
            c = source.peek(0);
        }
        nested(tex.append('}').toString());
    }

    private void symbol(char c) {
        char next = source.peek(0);
        switch (c) {
            case '(', '[', '{' -> open();
            case ')', ']', '}' -> close();
            case '`', '"' -> {
                return;
            }
            default -> {}
        }
        if (c == '.' && source.startsWith("..")) {
            source.skip(2);
            add(Kind.COMMAND, "ldots");
        } else if (c == '*' && next == '*') {
            source.skip(1);
            add(Kind.SYMBOL, "^");
        } else if (next == '=' && (c == '!' || c == '<' || c == '>')) {
            source.skip(1);
            add(Kind.COMMAND, c == '!' ? "ne" : c == '<' ? "le" : "ge");
        } else {
            source.skip(c == '=' && next == '=' ? 1 : 0);
            add(Kind.SYMBOL, String.valueOf(c));
        }
    }

    /// A dollar sign is money where a digit follows and it does not close a formula.
    private void dollar() {
        source.skip(1);
        if (Source.isDigit(source.peek(0)) && !source.hasLater('$')) {
            add(Kind.SYMBOL, "$");
        } else {
            space();
        }
    }

    private void word() {
        int start = source.position();
        while (Source.isLetter(source.peek(0))) {
            source.skip(1);
        }
        add(Kind.WORD, source.from(start));
    }

    /// Reads TeX that stands for a sign or inside of a text command.
    void nested(String tex) {
        if (nesting >= MAX_NESTED_TEXT) {
            throw new OverBudget();
        }
        steps.take(tex.length());
        var inner = new Lexer(tex, steps, joinThousands, nesting + 1);
        inner.spaced = spaced;
        inner.depth = depth;
        inner.run();
        tokens.addAll(inner.tokens);
        spaced = inner.spaced;
    }

    void add(Kind kind, String text) {
        steps.take(1);
        tokens.add(new Token(kind, text, spaced));
        spaced = false;
    }

    void space() {
        spaced = true;
    }

    void open() {
        depth++;
    }

    void close() {
        depth--;
    }

    Token last() {
        return tokens.isEmpty() ? Token.LAST : tokens.getLast();
    }
}

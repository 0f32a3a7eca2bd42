package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;
import java.util.List;

/// A place in a list of tokens and the end that a part may not read beyond.
final class Cursor {
    private final List<Token> tokens;
    private int at;
    private int end;

    Cursor(List<Token> tokens, int from, int end) {
        this.tokens = tokens;
        this.at = from;
        this.end = end;
    }

    Token peek() {
        return ahead(0);
    }

    Token ahead(int count) {
        return at + count < end ? tokens.get(at + count) : Token.LAST;
    }

    Token next() {
        var token = peek();
        if (at >= end) {
            throw new Unreadable();
        }
        at++;
        return token;
    }

    boolean atEnd() {
        return at >= end;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /// Narrows or widens the part that may be read, and gives the end it had.
    int endAt(int newEnd) {
        int before = end;
        end = newEnd;
        return before;
    }

    boolean takeSymbol(String symbol) {
        if (peek().symbol(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takeCommand(String command) {
        if (peek().command(command)) {
            at++;
            return true;
        }
        return false;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw new Unreadable();
        }
    }

    /// Leaves only the rest of a token that was read in part: TeX takes one digit of \frac12.
    void putBack(String rest) {
        at--;
        tokens.set(at, new Token(tokens.get(at).kind(), rest, false));
    }

    /// Parts a word ahead in two, so many letters in the first; gives how many tokens that adds.
    int part(int ahead, int letters) {
        int place = at + ahead;
        var token = tokens.get(place);
        tokens.set(
                place, new Token(token.kind(), token.text().substring(0, letters), token.spaced()));
        tokens.add(place + 1, new Token(token.kind(), token.text().substring(letters), false));
        end++;
        return 1;
    }

    static boolean opens(Token token) {
        return switch (token.kind()) {
            case SYMBOL -> token.symbol("(") || token.symbol("[") || token.symbol("{");
            case COMMAND ->
                    switch (token.text()) {
                        case "lbrace", "langle", "lfloor", "lceil" -> true;
                        default -> false;
                    };
            case BEGIN -> true;
            case NUMBER, WORD, TEXT, FINISH, END -> false;
        };
    }

    static boolean closes(Token token) {
        return switch (token.kind()) {
            case SYMBOL -> token.symbol(")") || token.symbol("]") || token.symbol("}");
            case COMMAND ->
                    switch (token.text()) {
                        case "rbrace", "rangle", "rfloor", "rceil" -> true;
                        default -> false;
                    };
            case FINISH -> true;
            case NUMBER, WORD, TEXT, BEGIN, END -> false;
        };
    }

    /// The index of the bracket that closes the one at `open`; unreadable where none does.
    static int closing(List<Token> tokens, int open, int end, Steps steps) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            steps.take(1);
            var token = tokens.get(i);
            if (opens(token)) {
                depth++;
            } else if (closes(token) && --depth == 0) {
                return i;
            }
        }
        throw new Unreadable();
    }

    boolean isNumber(int ahead) {
        return ahead(ahead).kind() == Kind.NUMBER;
    }
}

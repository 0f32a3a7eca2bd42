package dev.slingshot.datasets.answer;

import dev.slingshot.datasets.answer.Token.Kind;

/// Reads a command and what belongs to it: its text, its environment, or nothing where it only
/// moves or sizes things.
final class MacroLexer {
    private static final int MOST_GLUED_LETTERS = 2;
    private static final String[] SEPARATORS = {",", " and ", " or "};

    private final Lexer lexer;
    private final Source source;
    private final boolean rows;

    /// @param rows whether the text has environments, where two backslashes end a row
    MacroLexer(Lexer lexer, Source source, boolean rows) {
        this.lexer = lexer;
        this.source = source;
        this.rows = rows;
    }

    void read() {
        source.skip(1);
        int start = source.position();
        while (Source.isAsciiLetter(source.peek(0))) {
            source.skip(1);
        }
        if (source.position() == start) {
            source.skip(1);
        }
        String name = source.from(start);
        if (name.isEmpty()) {
            lexer.space();
        } else if (name.equals("\\") && !rows && Source.isAsciiLetter(source.peek(0))) {
            source.moveTo(start);
            read();
        } else {
            named(unglued(name));
        }
    }

    /// `\quadx` is a space and an x: what no command is called ends where a known one does.
    private String unglued(String name) {
        if (!Source.isAsciiLetter(name.charAt(0)) || Macros.isKnown(name)) {
            return name;
        }
        for (int glued = 1; glued <= MOST_GLUED_LETTERS && name.length() - glued > 1; glued++) {
            String start = name.substring(0, name.length() - glued);
            if (Macros.isKnown(start)) {
                source.moveTo(source.position() - glued);
                return start;
            }
        }
        return name;
    }

    private void named(String name) {
        if (Macros.SPACING.contains(name)) {
            spacing(name);
        } else if (Macros.TEXT.contains(name)) {
            text(source.argument());
        } else if (Macros.WITH_DROPPED_ARGUMENT.contains(name)) {
            source.argument();
        } else if (Macros.symbol(name) != 0) {
            lexer.add(Kind.SYMBOL, String.valueOf(Macros.symbol(name)));
        } else {
            switch (name) {
                case "begin" -> begin();
                case "end" -> {
                    lexer.close();
                    lexer.add(Kind.FINISH, source.argument());
                }
                case "\\" -> {
                    lexer.add(Kind.COMMAND, name);
                    skipRowSpacing();
                }
                case "mathbb", "Bbb" -> blackboard(source.argument().strip());
                default -> command(Macros.canonical(name));
            }
        }
    }

    private void spacing(String name) {
        if (!name.equals("!")) {
            lexer.space();
        }
        if ((name.equals("left") || name.equals("right")) && source.peek(0) == '.') {
            source.skip(1);
        }
    }

    private void begin() {
        lexer.open();
        String environment = source.argument();
        if (environment.equals("array") || environment.equals("tabular")) {
            source.argument();
        }
        lexer.add(Kind.BEGIN, environment);
    }

    private void command(String name) {
        switch (name) {
            case "lbrace", "langle" -> lexer.open();
            case "rbrace", "rangle" -> lexer.close();
            default -> {}
        }
        lexer.add(Kind.COMMAND, name);
    }

    /// The length after a row's end, as in `\\\\[4pt]`.
    private void skipRowSpacing() {
        int close = source.indexOf(']');
        boolean length = source.peek(0) == '[' && Source.isDigit(source.peek(1));
        if (length && close >= 0 && Source.isLetter(source.charAt(close - 1))) {
            source.moveTo(close + 1);
        }
    }

    private void blackboard(String set) {
        boolean known = set.length() == 1 && "RZNQC".contains(set);
        if (known) {
            lexer.add(Kind.COMMAND, set);
        } else {
            lexer.nested(set);
        }
    }

    private void text(String content) {
        String word = content.replace('~', ' ').strip();
        if (Functions.named(word) != null) {
            lexer.add(Kind.COMMAND, word);
        } else if (hasWord(content) || (word.length() == 1 && unitFits(word))) {
            words(content.replace('~', ' '));
        } else {
            lexer.nested(content);
            lexer.space();
        }
    }

    /// Words, in parts where commas, "and" and "or" make a list of them.
    private void words(String content) {
        int start = 0;
        for (int i = 0; i < content.length(); i++) {
            String separator = separator(content, i);
            if (!separator.isEmpty()) {
                part(content.substring(start, i));
                boolean comma = separator.equals(",");
                lexer.add(comma ? Kind.SYMBOL : Kind.TEXT, separator.strip());
                start = i + (comma ? 1 : separator.length() - 1);
                i = start - 1;
            }
        }
        part(content.substring(start));
    }

    private static String separator(String content, int at) {
        for (String separator : SEPARATORS) {
            if (content.startsWith(separator, at)) {
                return separator;
            }
        }
        return "";
    }

    private void part(String words) {
        if (!words.isBlank()) {
            lexer.add(Kind.TEXT, words);
        }
    }

    /// Two letters in a row that are no command, and nothing to calculate with.
    private static boolean hasWord(String content) {
        String words = Texts.words(content);
        if (words.equals("am") || words.equals("pm")) {
            return true;
        }
        boolean word = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (Source.isDigit(c) || c == '$') {
                return false;
            }
            if (c == '\\' && !word) {
                return false;
            }
            boolean next = i + 1 < content.length() && Source.isLetter(content.charAt(i + 1));
            word |= Source.isLetter(c) && next;
        }
        return word;
    }

    /// A single upright letter after a number is a unit, anywhere else a letter.
    private boolean unitFits(String letter) {
        var last = lexer.last();
        boolean unit = "mgslLhcCFJNWVAKH".indexOf(letter.charAt(0)) >= 0;
        return unit && (last.kind() == Kind.NUMBER || last.symbol("}") || last.kind() == Kind.TEXT);
    }
}

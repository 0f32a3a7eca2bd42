package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.List;

/// Parts a template into chunks, with Jinja's whitespace control as Hugging Face sets it:
/// `trim_blocks` and `lstrip_blocks`.
final class Splitter {
    private final String template;
    private final List<Chunk> chunks = new ArrayList<>();
    private int at;
    private boolean trimStart;
    private boolean dropNewline;

    private Splitter(String template) {
        this.template = template;
    }

    static List<Chunk> split(String template) {
        String one = template.replace("\r\n", "\n");
        return new Splitter(one.endsWith("\n") ? one.substring(0, one.length() - 1) : one).split();
    }

    private List<Chunk> split() {
        while (at < template.length()) {
            int tag = nextTag();
            text(tag);
            if (tag < template.length()) {
                tag(tag);
            }
        }
        return chunks;
    }

    private int nextTag() {
        for (int i = template.indexOf('{', at); i >= 0; i = template.indexOf('{', i + 1)) {
            if (i + 1 < template.length() && "{%#".indexOf(template.charAt(i + 1)) >= 0) {
                return i;
            }
        }
        return template.length();
    }

    private void text(int end) {
        String text = template.substring(at, end);
        if (trimStart) {
            text = text.stripLeading();
        } else if (dropNewline && text.startsWith("\n")) {
            text = text.substring(1);
        }
        if (end < template.length()) {
            text =
                    beforeTag(
                            text,
                            template.charAt(end + 1),
                            end + 2 < template.length() ? template.charAt(end + 2) : ' ');
        }
        if (!text.isEmpty()) {
            chunks.add(new Chunk(Chunk.Kind.TEXT, text, lineOf(at)));
        }
        at = end;
    }

    /// A minus takes all whitespace before a tag; a statement or comment alone takes the
    /// indentation of its line.
    private String beforeTag(String text, char kind, char sign) {
        if (sign == '-') {
            return text.stripTrailing();
        }
        if (kind == '{' || sign == '+') {
            return text;
        }
        int lineStart = text.lastIndexOf('\n') + 1;
        boolean startsLine = lineStart > 0 || lineStarting(at);
        return startsLine && text.substring(lineStart).isBlank()
                ? text.substring(0, lineStart)
                : text;
    }

    /// Whether the line begins here, seen from behind a tag: at the very start, or where the tag
    /// took the line's end with it.
    private boolean lineStarting(int position) {
        return position == 0 || (dropNewline && template.startsWith("\n", position));
    }

    private void tag(int start) {
        char kind = template.charAt(start + 1);
        String close = kind == '{' ? "}}" : kind == '%' ? "%}" : "#}";
        int end = kind == '#' ? template.indexOf(close, start + 2) : closing(start + 2, close);
        if (end < 0) {
            throw new TemplateException(
                    "line %d: no %s for this %s"
                            .formatted(lineOf(start), close, template.substring(start, start + 2)));
        }
        String inside = template.substring(start + 2, end);
        boolean minus = inside.endsWith("-");
        boolean plus = inside.endsWith("+");
        inside = minus || plus ? inside.substring(0, inside.length() - 1) : inside;
        inside = inside.startsWith("-") || inside.startsWith("+") ? inside.substring(1) : inside;
        if (kind != '#') {
            chunks.add(
                    new Chunk(
                            kind == '{' ? Chunk.Kind.PRINT : Chunk.Kind.STATEMENT,
                            inside,
                            lineOf(start)));
        }
        trimStart = minus;
        dropNewline = kind != '{' && !plus;
        at = end + 2;
    }

    /// The closing mark outside of string literals.
    private int closing(int from, String close) {
        char quote = 0;
        for (int i = from; i < template.length(); i++) {
            char c = template.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (template.startsWith(close, i)) {
                return i;
            }
        }
        return -1;
    }

    private int lineOf(int position) {
        return 1 + (int) template.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}

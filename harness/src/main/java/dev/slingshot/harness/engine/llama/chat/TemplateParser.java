package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the statements of a template.
final class TemplateParser {
    private final List<Chunk> chunks;
    private int at;
    private int loops;

    private TemplateParser(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    static Statement parse(String template) {
        var parser = new TemplateParser(Splitter.split(template));
        var whole = parser.block(Set.of());
        if (parser.at < parser.chunks.size()) {
            var rest = parser.chunks.get(parser.at);
            throw new TemplateException(
                    "line %d: nothing to end with `%s`"
                            .formatted(rest.line(), rest.source().strip()));
        }
        return whole;
    }

    private static String keyword(Chunk chunk) {
        return chunk.kind() == Chunk.Kind.STATEMENT
                ? chunk.source().strip().split("[^a-z]", 2)[0]
                : "";
    }

    /// Everything up to one of the given keywords, which is left to be read.
    private Statement block(Set<String> ends) {
        var statements = new ArrayList<Statement>();
        while (at < chunks.size() && !ends.contains(keyword(chunks.get(at)))) {
            var chunk = chunks.get(at);
            if (ends.isEmpty() && keyword(chunk).startsWith("end")) {
                break;
            }
            at++;
            statements.add(
                    switch (chunk.kind()) {
                        case TEXT -> new Statement.Text(chunk.source());
                        case PRINT -> print(chunk);
                        case STATEMENT -> statement(chunk);
                    });
        }
        if (!ends.isEmpty() && at == chunks.size()) {
            throw new TemplateException("the template ends before " + ends);
        }
        return new Statement.Block(statements);
    }

    private static Statement print(Chunk chunk) {
        var parser = new ExpressionParser(chunk);
        var value = parser.expression();
        parser.end();
        return new Statement.Print(value);
    }

    private Statement statement(Chunk chunk) {
        var parser = new ExpressionParser(chunk);
        return switch (parser.name()) {
            case "if" -> condition(parser);
            case "for" -> loop(parser);
            case "set" -> assignment(parser);
            case "macro" -> macro(parser);
            case "break" -> jump(parser, chunk, Statement.Flow.BREAK);
            case "continue" -> jump(parser, chunk, Statement.Flow.CONTINUE);
            // Hugging Face marks what to train on; here it is only text.
            case "generation" -> {
                parser.end();
                var body = block(Set.of("endgeneration"));
                at++;
                yield body;
            }
            default ->
                    throw new TemplateException(
                            "line %d: `%s` is not supported"
                                    .formatted(chunk.line(), chunk.source().strip()));
        };
    }

    private Statement jump(ExpressionParser parser, Chunk chunk, Statement.Flow flow) {
        parser.end();
        if (loops == 0) {
            throw new TemplateException(
                    "line %d: `%s` stands in no loop"
                            .formatted(chunk.line(), chunk.source().strip()));
        }
        return flow;
    }

    private Statement condition(ExpressionParser parser) {
        var test = parser.expression();
        parser.end();
        var then = block(Set.of("elif", "else", "endif"));
        var next = chunks.get(at++);
        Statement otherwise = new Statement.Block(List.of());
        if (keyword(next).equals("elif")) {
            var branch = new ExpressionParser(next);
            branch.expect("elif");
            otherwise = condition(branch);
        } else if (keyword(next).equals("else")) {
            otherwise = block(Set.of("endif"));
            at++;
        }
        return new Statement.If(test, then, otherwise);
    }

    private Statement loop(ExpressionParser parser) {
        var names = new ArrayList<String>();
        do {
            names.add(parser.name());
        } while (parser.take(","));
        parser.expect("in");
        var items = parser.or();
        @Nullable Expression filter = parser.take("if") ? parser.expression() : null;
        parser.end();
        loops++;
        var body = block(Set.of("else", "endfor"));
        loops--;
        Statement otherwise = new Statement.Block(List.of());
        if (keyword(chunks.get(at++)).equals("else")) {
            otherwise = block(Set.of("endfor"));
            at++;
        }
        return new Statement.For(names, items, filter, body, otherwise);
    }

    private Statement assignment(ExpressionParser parser) {
        String name = parser.name();
        @Nullable String member = parser.take(".") ? parser.name() : null;
        if (parser.take("=")) {
            var value = parser.expression();
            parser.end();
            return new Statement.Assign(name, member, value);
        }
        parser.end();
        var body = block(Set.of("endset"));
        at++;
        return new Statement.Capture(name, body);
    }

    private Statement macro(ExpressionParser parser) {
        String name = parser.name();
        var parameters = new LinkedHashMap<String, @Nullable Expression>();
        parser.expect("(");
        while (!parser.take(")")) {
            String parameter = parser.name();
            parameters.put(parameter, parser.take("=") ? parser.expression() : null);
            if (!parser.peek().is(")")) {
                parser.expect(",");
            }
        }
        parser.end();
        var body = block(Set.of("endmacro"));
        at++;
        return new Statement.Define(name, parameters, body);
    }
}

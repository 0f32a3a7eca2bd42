package dev.slingshot.harness.engine.llama.chat;

import dev.slingshot.harness.engine.llama.chat.Lexer.Kind;
import dev.slingshot.harness.engine.llama.chat.Lexer.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads expressions by recursive descent, loosest binding first, in Jinja's order: if-else, or,
/// and, not, comparisons, sums, `~`, products, signs, then members, calls, filters and tests.
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private final List<Token> tokens;
    private final int line;
    private int at;

    ExpressionParser(Chunk chunk) {
        this.tokens = Lexer.tokens(chunk);
        this.line = chunk.line();
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw error("expected `%s`".formatted(sign));
        }
    }

    String name() {
        if (peek().kind() != Kind.NAME) {
            throw error("expected a name");
        }
        return next().text();
    }

    void end() {
        if (peek().kind() != Kind.END) {
            throw error("cannot read on");
        }
    }

    TemplateException error(String what) {
        return new TemplateException("line %d: %s at `%s`".formatted(line, what, peek().text()));
    }

    Expression expression() {
        var value = or();
        while (take("if")) {
            var condition = or();
            Expression otherwise =
                    take("else") ? expression() : new Expression.Literal(Values.UNDEFINED);
            value = new Expression.Choice(value, condition, otherwise);
        }
        return value;
    }

    /// An expression that is not followed by its own `if`: what a loop runs over.
    Expression or() {
        var left = and();
        while (take("or")) {
            left = new Expression.Binary("or", left, and());
        }
        return left;
    }

    private Expression and() {
        var left = not();
        while (take("and")) {
            left = new Expression.Binary("and", left, not());
        }
        return left;
    }

    private Expression not() {
        return take("not") ? new Expression.Unary("not", not()) : comparison();
    }

    private Expression comparison() {
        var left = sum();
        while (true) {
            if (COMPARISONS.contains(peek().text()) && peek().kind() == Kind.SIGN) {
                left = new Expression.Binary(next().text(), left, sum());
            } else if (take("in")) {
                left = new Expression.Binary("in", left, sum());
            } else if (peek().is("not") && tokens.get(at + 1).is("in")) {
                at += 2;
                left = new Expression.Unary("not", new Expression.Binary("in", left, sum()));
            } else {
                return left;
            }
        }
    }

    private Expression sum() {
        var left = concatenation();
        while (peek().is("+") || peek().is("-")) {
            left = new Expression.Binary(next().text(), left, concatenation());
        }
        return left;
    }

    private Expression concatenation() {
        var left = product();
        while (take("~")) {
            left = new Expression.Binary("~", left, product());
        }
        return left;
    }

    private Expression product() {
        var left = unary();
        while (peek().is("*") || peek().is("//") || peek().is("%")) {
            left = new Expression.Binary(next().text(), left, unary());
        }
        return left;
    }

    private Expression unary() {
        return take("-") ? new Expression.Unary("-", unary()) : postfix(primary());
    }

    private Expression primary() {
        var token = next();
        return switch (token.kind()) {
            case STRING -> new Expression.Literal(strings(token.text()));
            case NUMBER -> new Expression.Literal(Long.parseLong(token.text()));
            case NAME -> named(token.text());
            case SIGN ->
                    switch (token.text()) {
                        case "(" -> new Group(list(")")).value();
                        case "[" -> new Expression.Items(list("]").items());
                        case "{" -> pairs();
                        default -> {
                            at--;
                            throw error("cannot read an expression");
                        }
                    };
            case END -> {
                at--;
                throw error("an expression is missing");
            }
        };
    }

    /// Neighbouring string literals are one.
    private String strings(String first) {
        var all = new StringBuilder(first);
        while (peek().kind() == Kind.STRING) {
            all.append(next().text());
        }
        return all.toString();
    }

    private static Expression named(String name) {
        return switch (name) {
            case "true", "True" -> new Expression.Literal(true);
            case "false", "False" -> new Expression.Literal(false);
            case "none", "None" -> new Expression.Literal(null);
            default -> new Expression.Name(name);
        };
    }

    /// What stood between brackets, and whether a comma did: `(a)` is a, `(a,)` is a list.
    private record Listed(List<Expression> items, boolean comma) {}

    private record Group(Listed listed) {
        Expression value() {
            return listed.items().size() == 1 && !listed.comma()
                    ? listed.items().getFirst()
                    : new Expression.Items(listed.items());
        }
    }

    private Listed list(String close) {
        var items = new ArrayList<Expression>();
        boolean comma = false;
        while (!take(close)) {
            items.add(expression());
            if (!peek().is(close)) {
                expect(",");
                comma = true;
            }
        }
        return new Listed(items, comma);
    }

    private Expression pairs() {
        var pairs = new LinkedHashMap<Expression, Expression>();
        while (!take("}")) {
            var key = expression();
            expect(":");
            pairs.put(key, expression());
            if (!peek().is("}")) {
                expect(",");
            }
        }
        return new Expression.Pairs(pairs);
    }

    private Expression postfix(Expression start) {
        var value = start;
        while (true) {
            if (take(".")) {
                value = new Expression.Member(value, new Expression.Literal(next().text()));
            } else if (take("[")) {
                value = subscript(value);
            } else if (take("(")) {
                value = new Expression.Call(value, arguments());
            } else if (take("|")) {
                value = new Expression.Filtered(value, name(), named());
            } else if (take("is")) {
                boolean negated = take("not");
                Expression test = new Expression.Tested(value, name(), testArguments());
                value = negated ? new Expression.Unary("not", test) : test;
            } else {
                return value;
            }
        }
    }

    private Expression.Arguments named() {
        return take("(") ? arguments() : Expression.Arguments.NONE;
    }

    /// A test may take one argument without brackets: `x is equalto 'a'`.
    private List<Expression> testArguments() {
        if (take("(")) {
            return list(")").items();
        }
        return peek().kind() == Kind.STRING || peek().kind() == Kind.NUMBER
                ? List.of(primary())
                : List.of();
    }

    private Expression subscript(Expression owner) {
        @Nullable Expression from = peek().is(":") ? null : expression();
        if (take("]")) {
            return new Expression.Member(owner, java.util.Objects.requireNonNull(from));
        }
        expect(":");
        @Nullable Expression to = peek().is("]") || peek().is(":") ? null : expression();
        @Nullable Expression step = take(":") && !peek().is("]") ? expression() : null;
        expect("]");
        return new Expression.Slice(owner, from, to, step);
    }

    private Expression.Arguments arguments() {
        var arguments = new ArrayList<Expression>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!take(")")) {
            if (peek().kind() == Kind.NAME && tokens.get(at + 1).is("=")) {
                String name = name();
                expect("=");
                named.put(name, expression());
            } else {
                arguments.add(expression());
            }
            if (!peek().is(")")) {
                expect(",");
            }
        }
        return new Expression.Arguments(arguments, named);
    }
}

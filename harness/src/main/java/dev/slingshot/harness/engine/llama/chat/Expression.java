package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An expression of a template; each knows how to compute itself.
sealed interface Expression {

    /// A string, Long, Boolean, list, map, null for none, or [Values#UNDEFINED].
    @Nullable Object in(Scope scope);

    /// A value written out.
    record Literal(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return value;
        }
    }

    /// A variable.
    record Name(String name) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return scope.get(name);
        }
    }

    /// `[a, b]`, and `(a, b)` too.
    record Items(List<Expression> items) implements Expression {
        @Override
        public Object in(Scope scope) {
            var values = new ArrayList<@Nullable Object>();
            items.forEach(item -> values.add(item.in(scope)));
            return values;
        }
    }

    /// `{'a': b}`.
    record Pairs(Map<Expression, Expression> pairs) implements Expression {
        @Override
        public Object in(Scope scope) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            pairs.forEach((key, value) -> values.put(Values.text(key.in(scope)), value.in(scope)));
            return values;
        }
    }

    /// `a.b` and `a['b']`.
    record Member(Expression owner, Expression key) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return Values.member(owner.in(scope), key.in(scope));
        }
    }

    /// `a[1:]`.
    record Slice(
            Expression owner,
            @Nullable Expression from,
            @Nullable Expression to,
            @Nullable Expression step)
            implements Expression {
        @Override
        public Object in(Scope scope) {
            return Values.slice(
                    owner.in(scope), number(from, scope), number(to, scope), number(step, scope));
        }

        private static @Nullable Long number(@Nullable Expression part, Scope scope) {
            return part == null ? null : (Long) part.in(scope);
        }
    }

    /// `not a` and `-a`.
    record Unary(String sign, Expression operand) implements Expression {
        @Override
        public Object in(Scope scope) {
            var value = operand.in(scope);
            return sign.equals("not")
                    ? (Object) !Values.truth(value)
                    : (Object) (-Values.integer(value));
        }
    }

    /// Two operands; `and` and `or` give one of them, as in Python.
    record Binary(String sign, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            var first = left.in(scope);
            return switch (sign) {
                case "and" -> Values.truth(first) ? right.in(scope) : first;
                case "or" -> Values.truth(first) ? first : right.in(scope);
                default -> Values.combine(sign, first, right.in(scope));
            };
        }
    }

    /// `a if b else c`.
    record Choice(Expression then, Expression condition, Expression otherwise)
            implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            return Values.truth(condition.in(scope)) ? then.in(scope) : otherwise.in(scope);
        }
    }

    /// `a | name(b, c=d)`.
    record Filtered(Expression input, String name, Arguments arguments) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            var values = arguments.in(scope);
            if (!values.named().isEmpty()) {
                throw new TemplateException(
                        "the filter `%s` with named arguments is not supported".formatted(name));
            }
            return Filters.apply(name, input.in(scope), values.inOrder());
        }
    }

    /// `a is name`.
    record Tested(Expression input, String name, List<Expression> arguments) implements Expression {
        @Override
        public Object in(Scope scope) {
            return Filters.test(name, input.in(scope), scope.values(arguments));
        }
    }

    /// What stands in the brackets of a call.
    record Arguments(List<Expression> inOrder, Map<String, Expression> named) {
        static final Arguments NONE = new Arguments(List.of(), Map.of());

        Given in(Scope scope) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            named.forEach((key, value) -> values.put(key, value.in(scope)));
            return new Given(scope.values(inOrder), values);
        }
    }

    /// The values of arguments.
    record Given(List<@Nullable Object> inOrder, Map<String, @Nullable Object> named) {}

    /// `name(a)` and `a.name(b)`.
    record Call(Expression function, Arguments arguments) implements Expression {
        @Override
        public @Nullable Object in(Scope scope) {
            var values = arguments.in(scope);
            if (function instanceof Member(var owner, Literal(var name))) {
                return Filters.method(String.valueOf(name), owner.in(scope), values.inOrder());
            }
            if (function instanceof Name(var name)) {
                return scope.get(name) instanceof Macro macro
                        ? macro.call(values)
                        : scope.call(name, values);
            }
            throw new TemplateException("this is not a function");
        }
    }
}

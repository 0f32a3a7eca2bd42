package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of a template that writes text or changes variables.
sealed interface Statement {

    /// @return how it goes on after it
    Flow run(Scope scope, StringBuilder out);

    /// How a loop goes on after a statement in it.
    enum Flow implements Statement {
        ON,
        /// `break`.
        BREAK,
        /// `continue`.
        CONTINUE;

        @Override
        public Flow run(Scope scope, StringBuilder out) {
            return this;
        }
    }

    /// Text as it stands.
    record Text(String text) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            out.append(text);
            return Flow.ON;
        }
    }

    /// `{{ a }}`.
    record Print(Expression value) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            out.append(Values.text(value.in(scope)));
            return Flow.ON;
        }
    }

    /// Statements in a row.
    record Block(List<Statement> statements) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            for (var statement : statements) {
                var flow = statement.run(scope, out);
                if (flow != Flow.ON) {
                    return flow;
                }
            }
            return Flow.ON;
        }
    }

    /// `if`, with an `elif` as an `if` inside `otherwise`.
    record If(Expression condition, Statement then, Statement otherwise) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            return (Values.truth(condition.in(scope)) ? then : otherwise).run(scope, out);
        }
    }

    /// `set a = b`, and `set a.b = c` on a namespace.
    record Assign(String name, @Nullable String member, Expression value) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            var computed = value.in(scope);
            if (member == null) {
                scope.set(name, computed);
            } else if (scope.get(name) instanceof Map<?, ?> space) {
                @SuppressWarnings("unchecked") // namespaces are made by Scope alone
                var fields = (Map<String, @Nullable Object>) space;
                fields.put(member, computed);
            } else {
                throw new TemplateException("`%s` is no namespace".formatted(name));
            }
            return Flow.ON;
        }
    }

    /// `set a`, text, `endset`.
    record Capture(String name, Statement body) implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            var text = new StringBuilder();
            var _ = body.run(scope, text);
            scope.set(name, text.toString());
            return Flow.ON;
        }
    }

    /// `macro a(b, c=d)`.
    record Define(
            String name, LinkedHashMap<String, @Nullable Expression> parameters, Statement body)
            implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            scope.set(name, new Macro(parameters, body, scope));
            return Flow.ON;
        }
    }

    /// `for a in b if c`.
    record For(
            List<String> names,
            Expression items,
            @Nullable Expression filter,
            Statement body,
            Statement otherwise)
            implements Statement {
        @Override
        public Flow run(Scope scope, StringBuilder out) {
            var chosen = new ArrayList<@Nullable Object>();
            for (Object item : Filters.list(items.in(scope))) {
                var inner = scope.inner();
                bind(inner, item);
                if (filter == null || Values.truth(filter.in(inner))) {
                    chosen.add(item);
                }
            }
            if (chosen.isEmpty()) {
                return otherwise.run(scope, out);
            }
            for (int i = 0; i < chosen.size(); i++) {
                var inner = scope.inner();
                bind(inner, chosen.get(i));
                inner.set("loop", loop(chosen, i));
                if (body.run(inner, out) == Flow.BREAK) {
                    break;
                }
            }
            return Flow.ON;
        }

        private void bind(Scope inner, @Nullable Object item) {
            if (names.size() == 1) {
                inner.set(names.getFirst(), item);
            } else {
                for (int i = 0; i < names.size(); i++) {
                    inner.set(names.get(i), Values.member(item, (long) i));
                }
            }
        }

        private static Map<String, @Nullable Object> loop(List<@Nullable Object> items, int index) {
            var loop = new LinkedHashMap<String, @Nullable Object>();
            loop.put("index", index + 1L);
            loop.put("index0", (long) index);
            loop.put("first", index == 0);
            loop.put("last", index == items.size() - 1);
            loop.put("length", (long) items.size());
            loop.put("revindex", (long) items.size() - index);
            loop.put("revindex0", items.size() - index - 1L);
            loop.put("previtem", index == 0 ? Values.UNDEFINED : items.get(index - 1));
            loop.put(
                    "nextitem",
                    index == items.size() - 1 ? Values.UNDEFINED : items.get(index + 1));
            return loop;
        }
    }
}

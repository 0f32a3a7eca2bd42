package dev.slingshot.harness.engine.llama.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Variables of a template, inner ones over outer ones; a loop's assignments end with its round, as
/// in Jinja.
final class Scope {
    private static final int DEEPEST = 50;
    private static final List<String> FUNCTIONS =
            List.of("raise_exception", "strftime_now", "namespace", "range");
    private final Map<String, @Nullable Object> variables = new HashMap<>();
    private final @Nullable Scope outer;
    private final String today;
    private int calls;

    private Scope(@Nullable Scope outer, String today) {
        this.outer = outer;
        this.today = today;
    }

    /// @param today what `strftime_now` gives: pinned, so that a prompt does not change overnight
    static Scope of(Map<String, ?> variables, String today) {
        var scope = new Scope(null, today);
        FUNCTIONS.forEach(
                name -> scope.variables.put(name, true)); // templates ask whether they are defined
        scope.variables.putAll(variables);
        return scope;
    }

    /// Runs a macro's body, unless macros are calling each other without end.
    String nested(Supplier<String> body) {
        if (outer != null) {
            return outer.nested(body);
        }
        if (++calls > DEEPEST) {
            throw new TemplateException("macros call each other without end");
        }
        String text = body.get();
        calls--;
        return text;
    }

    Scope inner() {
        return new Scope(this, today);
    }

    @Nullable Object get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.variables.containsKey(name)) {
                return scope.variables.get(name);
            }
        }
        return Values.UNDEFINED;
    }

    void set(String name, @Nullable Object value) {
        variables.put(name, value);
    }

    List<@Nullable Object> values(List<Expression> expressions) {
        var values = new ArrayList<@Nullable Object>();
        expressions.forEach(expression -> values.add(expression.in(this)));
        return values;
    }

    /// The functions that templates may call.
    @Nullable Object call(String function, Expression.Given given) {
        var arguments = given.inOrder();
        return switch (function) {
            case "raise_exception" ->
                    throw new TemplateException(
                            "the template refuses this conversation: "
                                    + Values.text(arguments.getFirst()));
            case "strftime_now" -> today;
            case "namespace" -> new LinkedHashMap<>(given.named());
            case "range" -> range(arguments);
            default ->
                    throw new TemplateException(
                            "there is no function `%s` here".formatted(function));
        };
    }

    private static List<Long> range(List<@Nullable Object> arguments) {
        long first = arguments.size() == 1 ? 0 : Values.integer(arguments.getFirst());
        long end = Values.integer(arguments.get(arguments.size() == 1 ? 0 : 1));
        return LongStream.range(first, end).boxed().toList();
    }
}

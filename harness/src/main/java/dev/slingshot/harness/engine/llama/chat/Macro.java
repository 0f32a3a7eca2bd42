package dev.slingshot.harness.engine.llama.chat;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// A function that a template defines: it gives the text it writes.
///
/// @param parameters names and their defaults, null where there is none
/// @param home where it was defined, whose variables it sees
record Macro(LinkedHashMap<String, @Nullable Expression> parameters, Statement body, Scope home) {
    String call(Expression.Given given) {
        var inside = home.inner();
        int place = 0;
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            var standard = parameter.getValue();
            if (place < given.inOrder().size()) {
                inside.set(name, given.inOrder().get(place));
            } else if (given.named().containsKey(name)) {
                inside.set(name, given.named().get(name));
            } else {
                inside.set(name, standard == null ? Values.UNDEFINED : standard.in(home));
            }
            place++;
        }
        return home.nested(() -> {
            var out = new StringBuilder();
            var _ = body.run(inside, out);
            return out.toString();
        });
    }
}

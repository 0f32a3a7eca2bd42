package dev.slingshot.datasets.builtin;

import dev.slingshot.datasets.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Problems of one shape and one difficulty.
///
/// @param level 1 (easiest) to 5
record Family(String name, int level, Function<Dice, Draft> template) {

    /// The first problems of the family; a longer list begins with a shorter one.
    List<Problem> problems(String dataset, int count) {
        var dice = new Dice(Arithmetic.SEED + name.hashCode());
        var texts = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        while (problems.size() < count) {
            Draft draft = template.apply(dice);
            if (texts.add(draft.text())) {
                problems.add(problem(dataset, problems.size() + 1, draft));
            }
        }
        return problems;
    }

    private Problem problem(String dataset, int number, Draft draft) {
        return new Problem(
                String.format(Locale.ROOT, "%s/%02d", name, number),
                dataset,
                draft.text(),
                Integer.toString(draft.answer()),
                draft.working(),
                Map.of("family", name, "level", Integer.toString(level)));
    }
}

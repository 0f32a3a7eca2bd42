package dev.slingshot.harness.engine.simulated;

import dev.slingshot.strategies.Seeds;
import dev.slingshot.strategies.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes solutions of one problem. Each step is drawn from its text so far and a seed, so that a
/// solution grown step by step, or cut anywhere and continued, has the same distribution as one
/// written at once; at temperature 0 it is the same solution.
///
/// @param stay the chance that a right path stays right for one step
/// @param greedy whether only the steps written so far decide
record Author(Scenario scenario, double stay, String voice, long seed, boolean greedy) {

    /// The rest of the solution after a text; empty where it is complete.
    String rest(String text) {
        var rest = new StringBuilder();
        var progress = Progress.of(scenario, text);
        if (progress.answered() && progress.begun().isEmpty()) {
            return "";
        }
        while (true) {
            var step = next(progress);
            rest.append(step.orElse(progress.begun()).substring(progress.begun().length()));
            boolean answer = step.filter(Wording::answers).isPresent();
            if (answer) {
                return rest.toString();
            }
            rest.append(Steps.BOUNDARY);
            progress = Progress.of(scenario, text + rest);
        }
    }

    /// The whole step, beginning with what is there of it; empty where nothing this author writes
    /// begins so.
    private Optional<String> next(Progress progress) {
        if (progress.begun().isEmpty()) {
            return Optional.of(draw(progress, ""));
        }
        var meant = draw(progress, greedy ? "" : progress.begun());
        return meant.startsWith(progress.begun())
                ? Optional.of(meant)
                : redraw(progress, progress.begun());
    }

    private String draw(Progress progress, String begun) {
        long hash = hash(progress, begun);
        int path = Chance.pick(Chance.uniform(hash, "path"), paths(progress.path()));
        int variants = Wording.variants(scenario, progress.step());
        int variant = (int) (Chance.uniform(hash, "variant") * variants);
        return Wording.write(scenario, progress.step(), path, variant);
    }

    /// Draws among the steps that begin as given, each as likely as it was.
    private Optional<String> redraw(Progress progress, String begun) {
        var fitting = new ArrayList<String>();
        var weights = new ArrayList<Double>();
        double[] paths = paths(progress.path());
        for (int path = 0; path < paths.length; path++) {
            for (int i = 0; i < Wording.variants(scenario, progress.step()); i++) {
                var text = Wording.write(scenario, progress.step(), path, i);
                if (paths[path] > 0 && text.startsWith(begun)) {
                    fitting.add(text);
                    weights.add(paths[path]);
                }
            }
        }
        double uniform = Chance.uniform(hash(progress, begun), "redraw");
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(fitting.get(Chance.pick(uniform, shares(weights))));
    }

    private static double[] shares(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().mapToDouble(weight -> weight / sum).toArray();
    }

    private double[] paths(int from) {
        double[] chances = new double[scenario.paths()];
        if (from > 0) {
            chances[from] = 1;
            return chances;
        }
        chances[0] = stay;
        for (int path = 1; path < chances.length; path++) {
            chances[path] = (1 - stay) * scenario.pull().get(path - 1);
        }
        return chances;
    }

    private long hash(Progress progress, String begun) {
        return Seeds.of(seed, voice + "\n" + scenario.key() + "\n" + progress.written() + begun);
    }
}

package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Aggregation;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Particle filtering over steps (Puri et al. 2025, arXiv:2502.01618): N particles grow by a step
/// each, are weighed by their scores' odds, and are drawn again in proportion to the weights, until
/// all that are drawn have finished. Departs from it: resampling is systematic unless told
/// otherwise, which keeps more particles apart at the same expectation; particles that are copies
/// of one path in the end are one candidate.
///
/// @param temperature of the softmax over log-odds: 1 weighs by the odds themselves
record ParticleFiltering(
        int iterations, Resampling resampling, double temperature, Aggregation pruning)
        implements Search {

    static final List<Option> OPTIONS =
            List.of(
                    TreeOptions.ITERATIONS,
                    Option.word(
                            "resampling",
                            "how particles are drawn again",
                            "systematic",
                            "multinomial",
                            "stratified"),
                    Option.real(
                            "temperature",
                            0.01,
                            100,
                            1,
                            "of the softmax over log-odds; low ones follow the best"));

    static ParticleFiltering from(Knobs knobs) {
        return new ParticleFiltering(
                knobs.whole("iterations"),
                Resampling.valueOf(knobs.word("resampling").toUpperCase(Locale.ROOT)),
                knobs.real("temperature"),
                knobs.pruning());
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps(n, Math.min(steps, iterations));
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int count = growth.budget().n();
        var particles = growth.grow(root, count);
        for (int step = 1; ; step++) {
            var weighed = growth.score(particles);
            if (step == iterations || weighed.stream().noneMatch(Thought::open)) {
                return distinct(weighed);
            }
            var drawn = draw(weighed, count, growth, step);
            growth.drop(Ranking.without(weighed, drawn), "resampled away");
            var next = goOn(drawn, growth);
            if (next.isEmpty()) {
                return distinct(drawn);
            }
            particles = next;
        }
    }

    private List<Thought> draw(List<Thought> weighed, int count, Growth growth, int step) {
        double[] weights =
                Softmax.of(
                        weighed.stream()
                                .mapToDouble(thought ->
                                        Softmax.logOdds(thought.score(pruning)) / temperature)
                                .toArray());
        var chance = growth.chance("resampling " + step);
        return resampling.draw(weights, count, chance).stream().map(weighed::get).toList();
    }

    /// Each copy of an open particle grows a step of its own; finished ones stay.
    private static List<Thought> goOn(List<Thought> drawn, Growth growth) {
        var next = new ArrayList<>(drawn.stream().filter(thought -> !thought.open()).toList());
        next.addAll(growth.growEach(drawn.stream().filter(Thought::open).toList(), 1));
        return next;
    }

    private static List<Thought> distinct(List<Thought> particles) {
        return List.copyOf(new LinkedHashSet<>(particles));
    }
}

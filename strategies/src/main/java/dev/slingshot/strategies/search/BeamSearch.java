package dev.slingshot.strategies.search;

import dev.slingshot.strategies.Budget;
import dev.slingshot.strategies.Effort;
import dev.slingshot.strategies.Growth;
import dev.slingshot.strategies.Search;
import dev.slingshot.strategies.Thought;
import java.util.List;
import java.util.Locale;

/// Step-level beam search guided by a process verifier (Snell et al. 2024, arXiv:2408.03314,
/// section 5.2; Beeching, Tunstall, Rush 2024, "Scaling test-time compute with open models"): N
/// beams, of which the N/M best go on with M children each. Departs from them: a finished path
/// takes one of the N places, so that fewer beams go on, unless `refill` keeps their number; equal
/// children merge, unless told otherwise; the search ends when N paths have finished, when nothing
/// is open, or after so many iterations. Of more than N that finished the best are candidates,
/// unless `finish` asks for the first.
///
/// @param ahead judges the paths, by itself or by what lies ahead of them
record BeamSearch(
        int width,
        int iterations,
        Lookahead ahead,
        Pool.Finish finish,
        boolean refill,
        boolean dedupe)
        implements Search {

    static final List<Option> OPTIONS = options(TreeOptions.LOOKAHEAD);

    /// Of Snell's lookahead search.
    static final List<Option> LOOKING_AHEAD =
            options(
                    new Option(
                            "lookahead",
                            new Option.Whole(1, 100),
                            "1",
                            "greedy steps beyond a path that decide whether it goes on"));

    private static List<Option> options(Option lookahead) {
        return List.of(
                TreeOptions.WIDTH,
                TreeOptions.ITERATIONS,
                lookahead,
                Option.word(
                        "finish",
                        "which stay where more than N finish: the best or the first",
                        "best",
                        "first"),
                Option.word(
                        "refill",
                        "whether N/M beams go on however many have finished (search-and-learn)",
                        "off",
                        "on"),
                Option.word("dedupe", "whether equal children are one", "on", "off"));
    }

    static BeamSearch from(Knobs knobs) {
        return new BeamSearch(
                knobs.whole("width"),
                knobs.whole("iterations"),
                new Lookahead(knobs.whole("lookahead"), knobs.pruning()),
                Pool.Finish.valueOf(knobs.word("finish").toUpperCase(Locale.ROOT)),
                knobs.on("refill"),
                knobs.on("dedupe"));
    }

    @Override
    public void check(Budget budget) {
        TreeOptions.requireMultiple("beam search keeps N/M beams", budget, width);
    }

    @Override
    public boolean guided() {
        return true;
    }

    @Override
    public boolean readsSteps() {
        return ahead.steps() == 0;
    }

    @Override
    public Effort effort(int n, double steps) {
        return Effort.steps(n, Math.min(steps, iterations)).times(1 + ahead.steps());
    }

    @Override
    public List<Thought> search(Thought root, Growth growth) {
        int beams = growth.budget().n();
        var pool = new Pool(beams, finish);
        var children = growth.grow(root, beams);
        for (int step = 1; ; step++) {
            var judged = ahead.judge(dedupe ? growth.merge(children) : children, growth);
            pool.addEnded(judged.ended());
            var open = judged.open();
            if (pool.full() || open.isEmpty() || step == iterations) {
                growth.drop(open, pool.full() ? "N paths have finished" : "no iteration left");
                return pool.candidates(open, Ranking.by(ahead.pruning()), growth);
            }
            int room = refill ? beams : beams - pool.finished();
            var best = judged.ranking().highest(open, Math.min(beams / width, room));
            growth.drop(Ranking.without(open, best), "pruned: others score higher");
            children = growth.growEach(best, width);
            if (children.isEmpty()) {
                return pool.candidates(best, Ranking.by(ahead.pruning()), growth);
            }
        }
    }
}

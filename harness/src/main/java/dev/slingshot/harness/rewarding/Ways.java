package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.rewarding.Way.Any;
import dev.slingshot.harness.rewarding.Way.Inside;
import dev.slingshot.harness.rewarding.Way.One;
import dev.slingshot.harness.rewarding.Way.Over;
import dev.slingshot.harness.rewarding.Way.Rule;
import dev.slingshot.harness.tag.TopoLabels;
import java.util.ArrayList;
import java.util.List;

/// All ways to choose that a pool allows, from the plainest to the ceilings.
final class Ways {
    /// Whose scores the topology reward model's are.
    static final String MODEL = "M-TRM";

    static final String BASE = "one chain";
    static final String CHAINS = " of chains";
    private static final String OVER = " of all topologies";
    private static final TopoLabels CHAIN = new TopoLabels(1, 0, 0);
    private static final Rule MAJORITY = new Rule("majority", "");

    private Ways() {}

    /// Who scores responses.
    ///
    /// @param usable whether it knows no reference answer
    record Scorer(String name, boolean usable) {
        Rule rule(String selection) {
            return new Rule(selection, name, usable);
        }

        String label() {
            return usable ? name : name + " (ceiling)";
        }
    }

    /// @param scorers verifiers of the run
    /// @param model whether there is a topology reward model
    static List<Way> all(List<Scorer> scorers, boolean model) {
        var by = new ArrayList<>(scorers);
        if (model) {
            by.add(new Scorer(MODEL, true));
        }
        var ways = new ArrayList<Way>();
        ways.add(new One(BASE, true, _ -> CHAIN));
        ways.add(new Any("one of any topology"));
        ways.add(new One("one of the best topology for all", true, draw -> draw.asked().overall()));
        ways.add(new One("one of the subject's best topology", true, draw -> draw.asked().prior()));
        if (model) {
            ways.add(new One("one of the topology that the M-TRM picks", true, Ways::predicted));
        }
        ways.add(new Inside("majority of chains", MAJORITY, _ -> CHAIN));
        by.forEach(who -> {
            ways.add(
                    new Inside(
                            "best of chains by " + who.label(), who.rule("best-of-n"), _ -> CHAIN));
            ways.add(
                    new Inside(
                            "vote of chains weighted by " + who.label(),
                            who.rule("weighted"),
                            _ -> CHAIN));
        });
        ways.add(
                new Inside(
                        "majority of the subject's best topology",
                        MAJORITY,
                        draw -> draw.asked().prior()));
        if (model) {
            ways.add(
                    new Inside(
                            "majority of the topology that the M-TRM picks",
                            MAJORITY,
                            Ways::predicted));
        }
        ways.add(new Over("majority of all topologies", MAJORITY));
        by.forEach(who -> {
            ways.add(new Over("best of all topologies by " + who.label(), who.rule("best-of-n")));
            ways.add(
                    new Over(
                            "vote of all topologies weighted by " + who.label(),
                            who.rule("weighted")));
        });
        ways.add(new One("one of the best topology in hindsight (ceiling)", false, Draw::labels));
        ways.add(new Over("some response is right (ceiling)", new Rule("oracle", "")));
        return ways;
    }

    /// Of a tuned policy that was asked for no shape.
    static List<Way> plain(List<Scorer> scorers, boolean model) {
        return all(scorers, model).stream()
                .filter(way -> way.label().equals(BASE) || way.label().contains(CHAINS))
                .toList();
    }

    /// How a way over all topologies is called where all stand where chains stand.
    static String amongChains(String label) {
        return label.replace(OVER, CHAINS);
    }

    private static TopoLabels predicted(Draw draw) {
        return draw.asked().predicted().orElseThrow();
    }
}

package dev.slingshot.harness.rewarding;

import dev.slingshot.harness.mtrm.Mtrm;
import dev.slingshot.harness.stats.Budgets;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.selection.Ballot;
import dev.slingshot.strategies.selection.Selections;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A way to choose an answer where there are responses of several topologies.
sealed interface Way {
    Budgets BUDGETS = new Budgets(20_260_101);

    String label();

    /// Responses it needs where there are N of each topology.
    int responses(int n);

    /// Whether it could be used, and is no ceiling.
    default boolean usable() {
        return true;
    }

    Choice choose(Draw draw);

    /// What it is worth with N responses in all: as many as one topology has.
    OptionalDouble atN(Draw draw);

    /// What choosing in the same way among N chains is worth.
    OptionalDouble chainsAtN(Draw draw);

    /// One response of a topology that is chosen before any is drawn.
    ///
    /// @param labels the largest one wins
    record One(String label, boolean usable, Function<Draw, TopoLabels> labels) implements Way {
        @Override
        public int responses(int n) {
            return 1;
        }

        @Override
        public Choice choose(Draw draw) {
            var topology = Mtrm.best(labels.apply(draw));
            return only(topology, draw.share(topology));
        }

        @Override
        public OptionalDouble atN(Draw draw) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble chainsAtN(Draw draw) {
            return OptionalDouble.empty();
        }
    }

    /// One response of any topology.
    record Any(String label) implements Way {
        @Override
        public int responses(int n) {
            return 1;
        }

        @Override
        public Choice choose(Draw draw) {
            var labels = draw.labels();
            double third = 1.0 / Topology.values().length;
            return new Choice(
                    third * (labels.chain() + labels.tree() + labels.graph()), third, third, third);
        }

        @Override
        public OptionalDouble atN(Draw draw) {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble chainsAtN(Draw draw) {
            return OptionalDouble.empty();
        }
    }

    /// A selection among the responses of a topology that is chosen before any is drawn.
    record Inside(String label, Rule rule, Function<Draw, TopoLabels> labels) implements Way {
        @Override
        public boolean usable() {
            return rule.usable();
        }

        @Override
        public int responses(int n) {
            return n;
        }

        @Override
        public Choice choose(Draw draw) {
            var topology = Mtrm.best(labels.apply(draw));
            return only(topology, rule.credit(draw.of(topology)));
        }

        @Override
        public OptionalDouble atN(Draw draw) {
            return OptionalDouble.of(choose(draw).credit());
        }

        @Override
        public OptionalDouble chainsAtN(Draw draw) {
            return OptionalDouble.of(rule.credit(draw.of(Topology.CHAIN)));
        }
    }

    /// A selection among the responses of all topologies.
    record Over(String label, Rule rule) implements Way {
        @Override
        public int responses(int n) {
            return n * Topology.values().length;
        }

        @Override
        public boolean usable() {
            return rule.usable();
        }

        @Override
        public Choice choose(Draw draw) {
            double[] from = rule.from(draw.samples());
            return new Choice(rule.credit(draw.samples()), from[0], from[1], from[2]);
        }

        @Override
        public OptionalDouble atN(Draw draw) {
            int n = draw.of(Topology.CHAIN).size();
            return OptionalDouble.of(rule.credit(draw.samples(), n));
        }

        @Override
        public OptionalDouble chainsAtN(Draw draw) {
            return OptionalDouble.of(rule.credit(draw.of(Topology.CHAIN)));
        }
    }

    private static Choice only(Topology topology, double credit) {
        return new Choice(
                credit,
                topology == Topology.CHAIN ? 1 : 0,
                topology == Topology.TREE ? 1 : 0,
                topology == Topology.GRAPH ? 1 : 0);
    }

    /// A selection by somebody's scores.
    ///
    /// @param by whose scores it reads; may be empty
    /// @param usable whether it knows no reference answer
    record Rule(String selection, String by, boolean usable) {
        Rule(String selection, String by) {
            this(selection, by, !selection.equals("oracle"));
        }

        double credit(List<Sample> samples) {
            var pool = Draw.pool(samples, by);
            return Selections.ALL.get(selection).credit(pool.ballots(), pool.right()::contains);
        }

        /// Expected over random subsets of this size.
        double credit(List<Sample> samples, int size) {
            return BUDGETS.scores(
                            selection,
                            Selections.ALL.get(selection),
                            Draw.pool(samples, by),
                            List.of(size))
                    .getFirst();
        }

        /// The share of each topology among the responses that made the decision: the chosen ones
        /// of best-of-N, else all with the winning answers. Without a decision all responses.
        double[] from(List<Sample> samples) {
            var winners = Selections.ALL.get(selection).winners(Draw.pool(samples, by).ballots());
            var sorts = winners.stream().map(Ballot::answerClass).toList();
            var chosen = winners.stream().map(Ballot::candidate).toList();
            var shares = new double[Topology.values().length];
            int counted = 0;
            for (int i = 0; i < samples.size(); i++) {
                boolean decides =
                        winners.isEmpty()
                                || (selection.equals("best-of-n")
                                        ? chosen.contains(i)
                                        : sorts.contains(samples.get(i).sort()));
                if (decides) {
                    shares[samples.get(i).topology().arm()]++;
                    counted++;
                }
            }
            for (int arm = 0; arm < shares.length; arm++) {
                shares[arm] /= Math.max(1, counted);
            }
            return shares;
        }
    }
}

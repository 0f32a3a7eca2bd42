package dev.slingshot.harness.mtrm;

import dev.slingshot.datasets.TextHash;
import dev.slingshot.harness.tag.TopoLabels;
import dev.slingshot.strategies.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The embedded topology reward model. It predicts topo labels from a question, which routes, and
/// the chance that a response is right, which selects. It is made of one model a fold: a question
/// that it was taught is answered by the one model that was not taught it, any other by the mean of
/// all. So what it says of its own training questions is as honest as what it says of new ones.
///
/// @param folds by hash of a taught question: the model that must answer for it
public record Mtrm(Provenance provenance, Map<String, Integer> folds, List<Learned> models) {

    public Mtrm {
        folds = java.util.Collections.unmodifiableMap(new TreeMap<>(folds));
        models = List.copyOf(models);
        int count = models.size();
        if (count < 2 || folds.values().stream().anyMatch(fold -> fold < 0 || fold >= count)) {
            throw new IllegalArgumentException("%d models and folds beyond them".formatted(count));
        }
    }

    /// Predicted topo labels of a question.
    public TopoLabels route(String question) {
        var row = new Features.Asked(question).question();
        return TopoLabels.by(
                topology -> mean(question, model -> model.probability(Head.of(topology), row)));
    }

    /// Mean topo labels of training questions of a subject: the router that reads no question.
    public TopoLabels prior(String question, String subject) {
        return TopoLabels.by(
                topology -> mean(question, model -> model.priors().of(subject).of(topology)));
    }

    /// Mean topo labels of all training questions.
    public TopoLabels overall(String question) {
        return TopoLabels.by(
                topology -> mean(question, model -> model.priors().overall().of(topology)));
    }

    /// The chance that a finished response with an answer is right.
    ///
    /// @param asked the topology it was asked for, where that is known
    public double score(String question, String response, Optional<Topology> asked) {
        var read = new Features.Asked(question).read(response);
        return asked.map(topology -> score(question, Head.ASKED, read.asked(topology)))
                .orElseGet(() -> score(question, Head.ANSWER, read.row()));
    }

    double score(String question, Head head, Row row) {
        return Math.clamp(mean(question, model -> model.probability(head, row)), 0, 1);
    }

    /// Whether it was taught this question, in whatever typesetting.
    public boolean knows(String question) {
        return folds.containsKey(TextHash.of(question));
    }

    private double mean(String question, ToDoubleFunction<Learned> of) {
        Integer own = folds.get(TextHash.of(question));
        return own != null
                ? of.applyAsDouble(models.get(own))
                : models.stream().mapToDouble(of).average().orElseThrow();
    }

    /// The topology with the largest label; of equal ones the first of chain, tree, graph.
    public static Topology best(TopoLabels labels) {
        var best = Topology.CHAIN;
        for (Topology topology : Topology.values()) {
            best = labels.of(topology) > labels.of(best) ? topology : best;
        }
        return best;
    }
}

package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.ClusterBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Whether the response that the model chooses among all topologies' is right. The page of
/// topologies has more of it, at equal budgets.
record ChoiceFigures(String on, List<Judged> questions) {
    private static final String CHOSEN = "the chosen response of all topologies' is right";

    List<Figure> all() {
        var figures = new ArrayList<Figure>();
        figures.add(chosen("M-TRM", one -> best(one, Judged.Answer::asked)));
        figures.add(chosen("M-TRM, topology unknown", one -> best(one, Judged.Answer::answer)));
        figures.add(chosen("majority", ChoiceFigures::majority));
        figures.add(chosen("any response", Judged::rightShare));
        figures.add(chosen("any with an answer", one -> best(one, _ -> 0)));
        figures.add(
                chosen(
                        "some response is right (ceiling)",
                        one -> one.answers().stream().anyMatch(Judged.Answer::right) ? 1 : 0));
        figures.add(pairs("M-TRM", Judged.Answer::asked));
        figures.add(pairs("M-TRM, topology unknown", Judged.Answer::answer));
        return figures;
    }

    private Figure chosen(String name, ToDoubleFunction<Judged> credit) {
        var rows = questions.stream().map(one -> new double[] {credit.applyAsDouble(one)}).toList();
        return new Figure(
                on,
                CHOSEN,
                name,
                ClusterBootstrap.USUAL.shares(rows).stream().findFirst(),
                rows.size(),
                "");
    }

    /// Ties are broken evenly.
    private static double best(Judged one, ToDoubleFunction<Judged.Answer> score) {
        double most =
                one.answers().stream().mapToDouble(score).max().orElse(Double.NEGATIVE_INFINITY);
        return one.answers().stream()
                .filter(answer -> score.applyAsDouble(answer) >= most)
                .mapToDouble(answer -> answer.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double majority(Judged one) {
        Map<Integer, List<Judged.Answer>> classes = new TreeMap<>();
        one.answers()
                .forEach(answer ->
                        classes.computeIfAbsent(answer.sort(), _ -> new ArrayList<>()).add(answer));
        int most = classes.values().stream().mapToInt(List::size).max().orElse(0);
        return classes.values().stream()
                .filter(of -> of.size() == most)
                .mapToDouble(of -> of.getFirst().right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// Of a right and a wrong response to one question, how often the right one scores higher, ties
    /// half: the area under the curve, question by question.
    private Figure pairs(String name, ToDoubleFunction<Judged.Answer> score) {
        var rows =
                questions.stream()
                        .filter(one ->
                                one.answers().stream().map(Judged.Answer::right).distinct().count()
                                        == 2)
                        .map(one -> new double[] {above(one, score)})
                        .toList();
        return new Figure(
                on,
                "a right response scores above a wrong one",
                name,
                ClusterBootstrap.USUAL.shares(rows).stream().findFirst(),
                rows.size(),
                rows.isEmpty() ? "no question has a right and a wrong one" : "");
    }

    private static double above(Judged one, ToDoubleFunction<Judged.Answer> score) {
        var right = one.answers().stream().filter(Judged.Answer::right).toList();
        var wrong = one.answers().stream().filter(answer -> !answer.right()).toList();
        double sum = 0;
        for (var good : right) {
            for (var bad : wrong) {
                sum += (1 + Math.signum(score.applyAsDouble(good) - score.applyAsDouble(bad))) / 2;
            }
        }
        return sum / right.size() / wrong.size();
    }
}

package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.tag.TopoLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Mean topo labels of training questions, overall and by subject: what can be said of a topology
/// without reading the question.
///
/// @param overall of all questions
/// @param subjects by subject, each drawn towards the overall ones by {@link #PULL} questions
public record Priors(TopoLabels overall, Map<String, TopoLabels> subjects) {
    /// A subject of so many questions counts half.
    static final int PULL = 5;

    public Priors {
        subjects = java.util.Collections.unmodifiableMap(new TreeMap<>(subjects));
    }

    /// A question with its topo labels.
    public record Labelled(String subject, TopoLabels labels) {}

    public static Priors of(List<Labelled> questions) {
        var overall = mean(questions);
        var bySubject = new TreeMap<String, List<Labelled>>();
        questions.stream()
                .filter(question -> !question.subject().isEmpty())
                .forEach(question ->
                        bySubject
                                .computeIfAbsent(question.subject(), _ -> new ArrayList<>())
                                .add(question));
        var subjects = new TreeMap<String, TopoLabels>();
        bySubject.forEach((subject, of) -> subjects.put(subject, pulled(mean(of), of, overall)));
        return new Priors(overall, subjects);
    }

    private static TopoLabels mean(List<Labelled> questions) {
        return TopoLabels.by(topology ->
                questions.stream()
                        .mapToDouble(question -> question.labels().of(topology))
                        .average()
                        .orElse(0));
    }

    private static TopoLabels pulled(TopoLabels own, List<Labelled> of, TopoLabels overall) {
        double weight = (double) of.size() / (of.size() + PULL);
        return TopoLabels.by(topology ->
                Math.clamp(weight * own.of(topology) + (1 - weight) * overall.of(topology), 0, 1));
    }

    /// Of a subject, or of all where nothing is known of it.
    public TopoLabels of(String subject) {
        return subjects.getOrDefault(subject, overall);
    }
}

package dev.slingshot.reports.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The first page: does a small model with search beat a big one, at what compute, how sure?
public record HomePage(String question, List<Part> runs) {

    /// What one run says.
    public record Part(
            String title,
            String description,
            String href,
            List<Duel.Finding> findings,
            List<Duel> duels,
            List<Figure> heroes,
            List<Fact> facts) {}

    public static HomePage of(List<Reading> readings) {
        return new HomePage(question(readings), readings.stream().map(HomePage::part).toList());
    }

    /// What the pairings ask: other models' answers, or a model's own first one.
    private static String question(List<Reading> readings) {
        boolean acrossModels =
                readings.stream()
                        .flatMap(reading -> reading.run().comparisons().stream())
                        .anyMatch(each ->
                                !each.challenger().policy().equals(each.baseline().policy()));
        return acrossModels
                ? "Does a small model with search beat a big one?"
                : "Does search beat the same model\u2019s first answer?";
    }

    private static Part part(Reading reading) {
        var run = reading.run();
        var duels = Duel.of(reading);
        var heroes = new ArrayList<Figure>();
        for (String dataset : reading.datasets()) {
            if (heroes.isEmpty() && !reading.rows(dataset).isEmpty()) {
                heroes.add(hero(reading, dataset));
            }
        }
        return new Part(
                reading.title(),
                run.description(),
                reading.at("index.html"),
                Duel.findings(duels),
                duels,
                heroes,
                RunFacts.summary(reading));
    }

    private static Figure hero(Reading reading, String dataset) {
        var chosen = new LinkedHashMap<>(Hero.series(reading, dataset));
        return new Curves(reading, dataset, chosen, Baseline.of(reading, dataset))
                .figure(
                        Slug.of(reading.folder() + "-hero"),
                        "Accuracy against compute, " + reading.title(dataset),
                        List.of(XAxis.FLOPS, XAxis.SAMPLES));
    }
}

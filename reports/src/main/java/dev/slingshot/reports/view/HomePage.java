package dev.slingshot.reports.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The first page: does a small model with search beat a big one, at what compute, how sure?
public record HomePage(List<Part> runs) {

    /// What one run says.
    public record Part(
            String title,
            String description,
            String href,
            String answer,
            List<VerdictCard> cards,
            List<Figure> heroes,
            List<Fact> facts) {}

    public static HomePage of(List<Reading> readings) {
        return new HomePage(readings.stream().map(HomePage::part).toList());
    }

    private static Part part(Reading reading) {
        var run = reading.run();
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
                Answer.of(run),
                run.comparisons().stream().map(each -> VerdictCard.of(each, reading)).toList(),
                heroes,
                RunFacts.summary(reading));
    }

    private static Figure hero(Reading reading, String dataset) {
        var chosen = new LinkedHashMap<>(Hero.series(reading, dataset));
        return new Curves(reading, dataset, chosen)
                .figure(
                        Slug.of(reading.folder() + "-hero"),
                        "Accuracy against compute, " + reading.title(dataset),
                        List.of(XAxis.FLOPS, XAxis.SAMPLES));
    }
}

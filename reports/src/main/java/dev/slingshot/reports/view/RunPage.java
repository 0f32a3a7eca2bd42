package dev.slingshot.reports.view;

import dev.slingshot.harness.result.Cell;
import java.util.ArrayList;
import java.util.List;

/// What exactly was run: facts, models, data, cells, environment, lock.
public record RunPage(
        String title,
        String description,
        String id,
        List<Fact> facts,
        List<Anchor> pages,
        List<Fact> environment,
        List<List<String>> datasets,
        List<List<String>> models,
        List<List<String>> cells,
        String lock) {

    public static RunPage of(Reading reading) {
        var run = reading.run();
        return new RunPage(
                reading.title(),
                run.description(),
                run.id(),
                RunFacts.summary(reading),
                pages(reading),
                run.environment().stream().map(RunPage::fact).toList(),
                run.datasets().stream()
                        .map(card ->
                                List.of(
                                        card.name(),
                                        card.source(),
                                        card.revision(),
                                        card.licence(),
                                        Figures.count(card.rows()),
                                        card.sha256()))
                        .toList(),
                run.models().stream()
                        .map(card ->
                                List.of(
                                        card.name(),
                                        card.engine(),
                                        card.shape().known()
                                                ? Figures.scaled((double) card.shape().parameters())
                                                : "unknown",
                                        card.deterministic() ? "yes" : "no",
                                        identity(card.identity())))
                        .toList(),
                run.cells().stream().map(RunPage::cell).toList(),
                run.lock());
    }

    private static List<Anchor> pages(Reading reading) {
        var pages = new ArrayList<Anchor>();
        for (String dataset : reading.datasets()) {
            pages.add(
                    Anchor.to(
                            "Every problem of " + reading.title(dataset),
                            reading.at("problems", dataset)));
        }
        return pages;
    }

    private static String identity(java.util.Map<String, String> identity) {
        return identity.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static Fact fact(String line) {
        int colon = line.indexOf(':');
        return colon < 0
                ? new Fact("", line)
                : new Fact(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static List<String> cell(Cell cell) {
        return List.of(
                cell.id(),
                cell.dataset(),
                cell.policy(),
                cell.verifier().isEmpty() ? "none" : cell.verifier(),
                cell.search(),
                Integer.toString(cell.n()),
                Figures.decimal(cell.temperature(), 2),
                Figures.count(cell.planned()));
    }
}

package dev.slingshot.reports.view;

import java.util.List;

/// Links between the same page of a run's data sets.
final class Tabs {
    private Tabs() {}

    static List<Anchor> of(Reading reading, String page, String current) {
        return reading.datasets().stream()
                .map(name ->
                        new Anchor(
                                reading.title(name), reading.at(page, name), name.equals(current)))
                .toList();
    }
}

package dev.slingshot.reports.view;

import java.util.List;

/// How everything was computed, with what differs from run to run.
public record MethodsPage(List<Fact> graders, List<Fact> exactness, List<Fact> intervals) {

    public static MethodsPage of(List<Reading> readings) {
        return new MethodsPage(
                readings.stream().map(each -> new Fact(each.title(), each.run().grader())).toList(),
                readings.stream()
                        .map(each -> new Fact(each.title(), each.run().exactness()))
                        .toList(),
                readings.stream()
                        .map(each ->
                                new Fact(
                                        each.title(),
                                        each.run().rows().stream()
                                                .map(row -> row.accuracy().method())
                                                .distinct()
                                                .sorted()
                                                .collect(
                                                        java.util.stream.Collectors.joining(", "))))
                        .toList());
    }
}

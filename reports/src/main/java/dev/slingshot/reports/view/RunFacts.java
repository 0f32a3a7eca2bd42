package dev.slingshot.reports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was run, in a few lines.
final class RunFacts {
    private RunFacts() {}

    static List<Fact> summary(Reading reading) {
        var run = reading.run();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        "Problems",
                        reading.datasets().stream()
                                .map(name ->
                                        Figures.count(reading.problems(name).size())
                                                + " of "
                                                + reading.title(name))
                                .collect(Collectors.joining("; "))));
        facts.add(
                new Fact(
                        "Models",
                        run.models().stream()
                                .map(model -> model.name() + " (" + model.engine() + ")")
                                .collect(Collectors.joining(", "))));
        if (!run.verifiers().isEmpty()) {
            facts.add(
                    new Fact(
                            "Verifiers",
                            run.verifiers().stream()
                                    .map(card ->
                                            card.note().isEmpty()
                                                    ? card.name()
                                                    : card.name() + ": " + card.note())
                                    .collect(Collectors.joining("; "))));
        }
        var totals = run.totals();
        facts.add(
                new Fact(
                        "Executed",
                        "%s model calls, %s tokens read, %s written, %s verifier calls, %s s"
                                .formatted(
                                        Figures.count(totals.calls()),
                                        Figures.count(totals.policy().promptTokens()),
                                        Figures.count(totals.policy().generatedTokens()),
                                        Figures.count(totals.verifierCalls()),
                                        Figures.count(Math.round(totals.seconds())))));
        facts.add(new Fact("Grader", run.grader()));
        facts.add(new Fact("Reproducible", run.exactness()));
        return facts;
    }
}

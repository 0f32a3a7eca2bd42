package dev.slingshot.harness.tag;

import java.util.Locale;
import java.util.stream.Collectors;

/// A data card for people, in Markdown.
final class CardText {
    private CardText() {}

    static String of(DataCard card) {
        return """
        # TAG of %s

        %d responses of %s to %d questions, asked for a chain, a tree and a graph of thoughts
        (%s; seeds %s), labelled from run %s of suite %s. Grader: %s. %s

        A question is hard if every topology is right in less than %s of its responses, easy if every
        one is right in at least %s, else medium; each half of a question's responses is judged by the
        other half. Left out: %d questions without enough responses of every topology, %d training
        questions that a test set has too, %d that a public test set has (gsm8k, math-500).

        ## Questions

        | data set | split | questions | origin |
        |---|---|---:|---|
        %s

        ## Responses

        | split | topology | difficulty | responses | right |
        |---|---|---|---:|---:|
        %s

        ## Shapes

        | asked for | given | responses |
        |---|---|---:|
        %s

        ## Remarks

        %s
        """
                .formatted(
                        card.model(),
                        card.records(),
                        card.model(),
                        card.questions(),
                        String.join(", ", card.prompts()),
                        card.seeds().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                        card.run(),
                        card.suite(),
                        card.grader(),
                        card.exactness(),
                        card.hardBelow(),
                        card.easyFrom(),
                        card.incompleteQuestions(),
                        card.droppedQuestions(),
                        card.publishedQuestions(),
                        sources(card),
                        counts(card),
                        shapes(card),
                        remarks(card));
    }

    private static String sources(DataCard card) {
        return card.sources().stream()
                .map(source ->
                        line(
                                source.dataset(),
                                source.split().label(),
                                source.questions(),
                                source.origin()))
                .collect(Collectors.joining("\n"));
    }

    private static String counts(DataCard card) {
        return card.counts().stream()
                .map(count ->
                        line(
                                count.split().label(),
                                count.topology().label(),
                                count.difficulty().label(),
                                count.records(),
                                count.right()))
                .collect(Collectors.joining("\n"));
    }

    private static String shapes(DataCard card) {
        return card.shapes().stream()
                .map(shape -> line(shape.asked().label(), shape.given().label(), shape.records()))
                .collect(Collectors.joining("\n"));
    }

    private static String remarks(DataCard card) {
        return card.remarks().isEmpty()
                ? "None."
                : card.remarks().stream().collect(Collectors.joining("\n- ", "- ", ""));
    }

    private static String line(Object... cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> String.format(Locale.ROOT, "%s", cell))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}

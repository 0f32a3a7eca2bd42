package dev.slingshot.harness.mtrm;

import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Profile;
import dev.slingshot.strategies.Steps;
import dev.slingshot.strategies.topology.Shape;
import dev.slingshot.strategies.topology.ShapeReader;
import java.util.List;

/// A response as features see it, beside its question.
///
/// @param answer as read from it; empty where none can be
/// @param sums equations of two numbers that it states
record Response(
        Words question,
        Words words,
        List<String> lines,
        int steps,
        Shape shape,
        String answer,
        List<Sum> sums) {

    /// The text is first parted into steps and joined again, so that a solution reads the same
    /// whether it is recorded whole or step by step.
    static Response of(Words question, String text) {
        var steps = Steps.of(text);
        String joined = String.join(Steps.BOUNDARY, steps);
        return new Response(
                question,
                Words.of(joined),
                joined.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                steps.size(),
                ShapeReader.read(joined),
                AnswerExtractor.extract(joined, Profile.FLEXIBLE).answer().orElse(""),
                Sum.in(joined));
    }

    /// The share of its numbers that the question has too.
    double given() {
        return words.numbers().stream()
                .mapToDouble(number -> question.numbers().contains(number) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// The share of the question's numbers that it uses.
    double used() {
        return question.numbers().stream()
                .mapToDouble(number -> words.numbers().contains(number) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// The share of its lines that an earlier line has said already.
    double repeated() {
        return lines.isEmpty() ? 0 : 1 - (double) lines.stream().distinct().count() / lines.size();
    }

    /// The share of its sums that are true.
    double trueSums() {
        return sums.stream().mapToDouble(sum -> sum.holds() ? 1 : 0).average().orElse(0);
    }

    boolean falseSum() {
        return sums.stream().anyMatch(sum -> !sum.holds());
    }

    /// Whether its answer is what its last sum comes to.
    boolean concludes() {
        return !sums.isEmpty()
                && Words.of(answer).numbers().contains(Math.abs(sums.getLast().claimed()));
    }

    boolean wholeAnswer() {
        return answer.matches("-?[\\d,]+");
    }

    boolean givenAnswer() {
        var numbers = Words.of(answer).numbers();
        return !numbers.isEmpty() && question.numbers().containsAll(numbers);
    }
}

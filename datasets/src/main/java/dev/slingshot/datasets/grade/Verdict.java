package dev.slingshot.datasets.grade;

/// The grade of one answer.
///
/// @param extracted the answer's text, empty where none was found
/// @param how where the answer stood and what made it equal, such as "box, modular"
/// @param steps the work that reading and comparing took
public record Verdict(Outcome outcome, String extracted, String how, int steps) {
    public boolean isCorrect() {
        return outcome == Outcome.CORRECT;
    }
}

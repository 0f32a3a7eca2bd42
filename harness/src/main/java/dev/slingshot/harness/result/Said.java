package dev.slingshot.harness.result;

/// What one way of grading says of a candidate by itself, before candidates are grouped.
///
/// @param answer as extracted, or an empty text
/// @param outcome and `how`: as in {@link Judgement}
public record Said(String answer, String outcome, String how) {

    public boolean correct() {
        return outcome.equals("correct");
    }

    Judgement judgement(int answerClass) {
        return new Judgement(answer, outcome, how, answerClass);
    }
}

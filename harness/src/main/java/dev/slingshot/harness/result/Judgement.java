package dev.slingshot.harness.result;

/// How one candidate was judged.
///
/// @param answer as extracted, or an empty text
/// @param outcome `correct`, `wrong`, `unreadable`, `truncated` or `over_budget`
/// @param how the verdict was reached: text, exact, modular, numeric
/// @param answerClass equal for equivalent answers of the trial; -1 where it has no vote
public record Judgement(String answer, String outcome, String how, int answerClass) {

    public boolean correct() {
        return outcome.equals("correct");
    }

    /// Without its class.
    public Said said() {
        return new Said(answer, outcome, how);
    }

    public boolean votes() {
        return answerClass >= 0;
    }
}

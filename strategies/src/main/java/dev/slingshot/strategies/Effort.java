package dev.slingshot.strategies;

/// What a search draws for one question, for a plan.
///
/// @param calls of the policy
/// @param solutions how many whole solutions the generated tokens would make
/// @param stepwise whether a call draws a step and no whole answer
public record Effort(double calls, double solutions, boolean stepwise) {

    /// Whole answers.
    public static Effort answers(double count) {
        return new Effort(count, count, false);
    }

    /// So many steps a round over so many rounds.
    public static Effort steps(double each, double rounds) {
        return new Effort(each * rounds, each, true);
    }

    public Effort times(double factor) {
        return new Effort(calls * factor, solutions * factor, stepwise);
    }
}

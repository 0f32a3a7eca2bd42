package dev.slingshot.harness.verify;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/// What a step says is the answer.
///
/// @param value empty where the answer is no number
record Conclusion(Optional<BigFraction> value) {
    private static final Pattern STATED =
            Pattern.compile(
                    "\\\\boxed\\{([^{}]*+)\\}|\\banswer(?: is|:| =)[ \\\\$(]*+((?:- ?)?"
                            + Symbol.NUMBER
                            + ")",
                    Pattern.CASE_INSENSITIVE);

    /// The last one of the step, if any.
    static Optional<Conclusion> in(String step) {
        List<MatchResult> all = STATED.matcher(step).results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getLast()));
    }

    private static Conclusion read(MatchResult match) {
        String stated = match.group(1) != null ? match.group(1) : match.group(2);
        List<BigFraction> numbers = Equations.numbers(stated);
        boolean negative = stated.strip().startsWith("-");
        return new Conclusion(
                numbers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(negative ? numbers.getLast().negate() : numbers.getLast()));
    }
}

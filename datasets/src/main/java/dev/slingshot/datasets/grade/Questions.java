package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.Policy;
import java.util.Locale;

/// What a question says about the form of its answer, where people would differ otherwise.
final class Questions {
    private Questions() {}

    static Policy decide(String question, String gold, Policy usual) {
        String text = question.toLowerCase(Locale.ROOT);
        var policy = usual;
        if (text.contains("percent") && !gold.contains("%")) {
            policy = policy.withPercentAsFraction(false);
        }
        if (text.contains("base")) {
            policy = policy.withDroppedBase(true);
        }
        int point = gold.indexOf('.');
        boolean rounded =
                text.contains("nearest")
                        || text.contains("decimal place")
                        || text.contains("significant")
                        || text.contains("approximat")
                        || text.contains("round");
        if (rounded && point >= 0) {
            policy = policy.withLeastDigits(1);
        }
        return policy;
    }
}

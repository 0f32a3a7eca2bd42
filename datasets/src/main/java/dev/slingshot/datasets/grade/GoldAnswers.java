package dev.slingshot.datasets.grade;

import dev.slingshot.datasets.answer.AnswerExtractor;
import dev.slingshot.datasets.answer.Extraction;
import dev.slingshot.datasets.answer.Profile;
import java.util.Optional;

/// The reference answer that a data set's own solution states.
public final class GoldAnswers {
    private GoldAnswers() {}

    /// GSM8K's last `#### 42`, without separators of thousands.
    public static Optional<String> gsm8k(String solution) {
        int mark = solution.lastIndexOf("####");
        if (mark < 0) {
            return Optional.empty();
        }
        int end = solution.indexOf('\n', mark);
        String line = solution.substring(mark + 4, end < 0 ? solution.length() : end).strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(line.replace(",", ""));
    }

    /// MATH's last box.
    public static Optional<String> math(String solution) {
        return AnswerExtractor.extract(solution, Profile.STRICT).answer();
    }

    /// Whichever of the two a solution has, or what it states in any other way.
    public static Optional<String> of(String solution) {
        Extraction found = AnswerExtractor.extract(solution, Profile.STRICT);
        if (found.answer().isEmpty()) {
            found = AnswerExtractor.extract(solution, Profile.FLEXIBLE);
        }
        return found.answer();
    }
}

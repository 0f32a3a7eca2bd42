package dev.slingshot.harness.stats;

import java.util.List;
import java.util.stream.IntStream;

/// How often each of several arms was right on one question.
///
/// @param right answers by arm
/// @param total answers by arm, at least one each
public record ArmCounts(List<Integer> right, List<Integer> total) {

    public ArmCounts {
        right = List.copyOf(right);
        total = List.copyOf(total);
        if (right.isEmpty() || right.size() != total.size()) {
            throw new IllegalArgumentException(
                    "%d arms with right answers and %d with answers"
                            .formatted(right.size(), total.size()));
        }
        for (int arm = 0; arm < right.size(); arm++) {
            if (right.get(arm) < 0 || total.get(arm) < 1 || right.get(arm) > total.get(arm)) {
                throw new IllegalArgumentException(
                        "arm %d has %d right of %d".formatted(arm, right.get(arm), total.get(arm)));
            }
        }
    }

    public int arms() {
        return right.size();
    }

    public double share(int arm) {
        return (double) right.get(arm) / total.get(arm);
    }

    /// No arm was ever right.
    public boolean unsolved() {
        return right.stream().allMatch(count -> count == 0);
    }

    /// The arms with the largest share; compared as fractions, so that equal shares are equal.
    public List<Integer> best() {
        return IntStream.range(0, arms())
                .filter(arm ->
                        IntStream.range(0, arms()).allMatch(other -> compare(arm, other) >= 0))
                .boxed()
                .toList();
    }

    public boolean tied() {
        return best().size() > 1;
    }

    /// Whether the first arm's share is larger (1), equal (0) or smaller (-1).
    int compare(int arm, int other) {
        return Long.compare(
                (long) right.get(arm) * total.get(other), (long) right.get(other) * total.get(arm));
    }
}

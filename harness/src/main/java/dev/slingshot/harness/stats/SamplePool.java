package dev.slingshot.harness.stats;

import dev.slingshot.strategies.selection.Ballot;
import java.util.List;
import java.util.Set;

/// The judged samples of one question and seed, in the order they were drawn. A sample that cannot
/// vote (cut off, unreadable) has no ballot but keeps its place: a random subset may draw it in
/// vain.
///
/// @param size all samples, voters or not
/// @param ballots of those that vote, by rising candidate index
/// @param right the answer classes that are right
public record SamplePool(int size, List<Ballot> ballots, Set<Integer> right) {

    public SamplePool {
        ballots = List.copyOf(ballots);
        right = Set.copyOf(right);
        if (size < 1 || ballots.size() > size) {
            throw new IllegalArgumentException(
                    "a pool of %d samples cannot have %d voters".formatted(size, ballots.size()));
        }
    }

    public boolean isRight(Ballot ballot) {
        return right.contains(ballot.answerClass());
    }

    /// The ballots of the first k samples.
    public List<Ballot> prefix(int k) {
        return ballots.stream().filter(ballot -> ballot.candidate() < k).toList();
    }

    void check(int k) {
        if (k < 1 || k > size) {
            throw new IllegalArgumentException(
                    "a pool of %d samples has no subset of %d".formatted(size, k));
        }
    }
}

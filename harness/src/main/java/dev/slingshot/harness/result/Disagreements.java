package dev.slingshot.harness.result;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts where two ways of grading part, trial by trial in any order and from many threads, and
/// keeps the first flips of the run's order alone: the same result whoever comes first.
public final class Disagreements {
    private final int mostFlips;
    private final Map<String, Counting> byDataset = new ConcurrentHashMap<>();

    /// @param mostFlips to be kept of each data set
    public Disagreements(int mostFlips) {
        this.mostFlips = mostFlips;
    }

    /// Where a trial stands in its run.
    ///
    /// @param cell its number among the cells
    /// @param problem its number among the data set's problems
    public record Place(int cell, int problem, int seed) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::cell)
                        .thenComparingInt(Place::problem)
                        .thenComparingInt(Place::seed);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private record FlipPlace(Place trial, int candidate) implements Comparable<FlipPlace> {
        private static final Comparator<FlipPlace> ORDER =
                Comparator.comparing(FlipPlace::trial).thenComparingInt(FlipPlace::candidate);

        @Override
        public int compareTo(FlipPlace other) {
            return ORDER.compare(this, other);
        }
    }

    /// Compares what two ways of grading said of a trial's candidates.
    public void add(Place place, Recorded trial, List<Said> first, List<Said> second) {
        byDataset
                .computeIfAbsent(trial.problem().dataset(), _ -> new Counting(place))
                .add(place, trial, first, second, mostFlips);
    }

    /// By data set, in the order in which the run comes to them.
    public List<Disagreement> found() {
        return byDataset.entrySet().stream()
                .sorted(Comparator.comparing(dataset -> dataset.getValue().earliest()))
                .map(dataset -> dataset.getValue().of(dataset.getKey()))
                .toList();
    }

    private static final class Counting {
        private Place earliest;
        private int candidates;
        private int bothRight;
        private int onlyFirst;
        private int onlySecond;
        private final TreeMap<FlipPlace, Disagreement.Flip> flips = new TreeMap<>();

        Counting(Place place) {
            earliest = place;
        }

        synchronized Place earliest() {
            return earliest;
        }

        synchronized void add(
                Place place, Recorded trial, List<Said> first, List<Said> second, int mostFlips) {
            earliest = place.compareTo(earliest) < 0 ? place : earliest;
            for (int i = 0; i < first.size(); i++) {
                boolean one = first.get(i).correct();
                boolean other = second.get(i).correct();
                candidates++;
                bothRight += one && other ? 1 : 0;
                onlyFirst += one && !other ? 1 : 0;
                onlySecond += other && !one ? 1 : 0;
                if (one != other) {
                    keep(new FlipPlace(place, i), trial, first.get(i), second.get(i), mostFlips);
                }
            }
        }

        private void keep(FlipPlace place, Recorded trial, Said first, Said second, int mostFlips) {
            flips.put(
                    place,
                    new Disagreement.Flip(
                            trial.problem().question().key(),
                            trial.outcome().candidates().get(place.candidate()).place(),
                            trial.problem().reference(),
                            first,
                            second));
            if (flips.size() > mostFlips) {
                flips.pollLastEntry();
            }
        }

        synchronized Disagreement of(String dataset) {
            return new Disagreement(
                    dataset,
                    candidates,
                    bothRight,
                    onlyFirst,
                    onlySecond,
                    List.copyOf(flips.values()));
        }
    }
}

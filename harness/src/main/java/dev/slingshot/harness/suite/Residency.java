package dev.slingshot.harness.suite;

import static dev.slingshot.strategies.Requirement.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which engines are open together on this machine: as many as their shares allow. One that has to
/// make room is the one needed latest (Belady 1966); one that is needed no more is closed.
///
/// @param shares name -> part of the machine
public record Residency(Map<String, Double> shares) {
    private static final double WHOLE = 1 + 1e-9;

    public Residency {
        shares = java.util.Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    static Residency of(Suite suite) {
        return new Residency(
                suite.engines().stream()
                        .collect(
                                Collectors.toMap(
                                        EngineSpec::name, EngineSpec::share, (one, _) -> one)));
    }

    void check(Stage stage, PlannedCell cell) {
        require(
                fits(stage.engines()),
                "%s needs %s open together, and their shares of the machine add up to more than 1; give each a"
                        + " `share` (and its server that part of the memory), or exclude %s",
                cell.label(),
                stage.engines().stream()
                        .map(name -> "%s (%s)".formatted(name, share(name)))
                        .collect(Collectors.joining(" and ")),
                cell.label());
    }

    /// Which of the open engines must be closed before this one is opened.
    ///
    /// @param open names, of those that take room
    /// @param stages those still to come, the present one first
    public List<String> giveWay(String opening, List<String> open, List<Stage> stages) {
        var kept = new ArrayList<>(open);
        var closed = new ArrayList<String>();
        kept.add(opening);
        while (!fits(kept)) {
            var latest = latest(kept, opening, stages);
            if (latest.isEmpty()) {
                return closed;
            }
            kept.remove(latest.get());
            closed.add(latest.get());
        }
        return closed;
    }

    private static Optional<String> latest(List<String> kept, String opening, List<Stage> stages) {
        return kept.stream()
                .filter(name -> !name.equals(opening))
                .filter(name -> next(name, stages) > 0)
                .max(Comparator.comparingInt(name -> next(name, stages)));
    }

    /// Stages until it is needed; beyond the last where it is not.
    private static int next(String name, List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).engines().contains(name)) {
                return i;
            }
        }
        return stages.size();
    }

    /// How often an engine is opened in all.
    public int openings(List<Stage> stages) {
        var open = new TreeSet<String>();
        int openings = 0;
        for (int i = 0; i < stages.size(); i++) {
            var left = stages.subList(i, stages.size());
            open.removeIf(name -> next(name, left) == left.size());
            for (String name : stages.get(i).engines()) {
                if (open.add(name)) {
                    openings++;
                    var others = open.stream().filter(other -> !other.equals(name)).toList();
                    giveWay(name, others, left).forEach(open::remove);
                }
            }
        }
        return openings;
    }

    private boolean fits(List<String> names) {
        return names.stream().mapToDouble(this::share).sum() <= WHOLE;
    }

    private double share(String name) {
        return shares.getOrDefault(name, 0.0);
    }
}

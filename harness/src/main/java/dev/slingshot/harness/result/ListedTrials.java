package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trials that are in memory.
final class ListedTrials implements Trials {
    private final Map<Ground, List<TrialResult>> trials = new LinkedHashMap<>();
    private final List<Glance> glances;

    ListedTrials(List<TrialResult> all) {
        for (TrialResult trial : all) {
            trials.computeIfAbsent(
                            new Ground(trial.cell(), trial.problem()), _ -> new ArrayList<>())
                    .add(trial);
        }
        trials.values().forEach(of -> of.sort(Comparator.comparingInt(TrialResult::seed)));
        glances = all.stream().map(TrialResult::glance).toList();
    }

    @Override
    public List<Glance> glances() {
        return glances;
    }

    @Override
    public List<TrialResult> of(String cell, Problem problem) {
        return List.copyOf(trials.getOrDefault(new Ground(cell, problem), List.of()));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

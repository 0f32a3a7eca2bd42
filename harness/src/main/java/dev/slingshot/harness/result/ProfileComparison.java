package dev.slingshot.harness.result;

import java.util.List;

/// What another profile of the grader would have said of a run's candidates.
///
/// @param own the profile the run is judged by
/// @param other the profile it is compared with
/// @param datasets one for each data set, in the run's order
public record ProfileComparison(String own, String other, List<Disagreement> datasets) {

    public ProfileComparison {
        datasets = List.copyOf(datasets);
    }
}

package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import java.util.List;

/// Reads and grades answers in one way or in several, the run's own first. Pure and safe from many
/// threads.
interface Marker {

    /// What a response states as its answer, one for each way.
    List<Found> find(String response);

    /// Grades a bare answer, once for each way.
    List<Mark> mark(Problem problem, String answer);

    /// Labels equal for equivalent answers, one for each.
    int[] classes(List<String> answers);

    /// @param answer empty where none can be read
    /// @param how where it stood, or why there is none
    record Found(String answer, String how) {}

    /// @param outcome `correct`, `wrong` or `over_budget`
    record Mark(String outcome, String how) {}
}

package dev.slingshot.harness.mtrm;

import dev.slingshot.harness.stats.Estimate;
import java.util.Optional;

/// One measured figure.
///
/// @param on which questions, such as `held-out folds` or `test questions`
/// @param group such as `pick`
/// @param value empty where it is not defined, and then the note says why
/// @param questions it rests on
public record Figure(
        String on,
        String group,
        String name,
        Optional<Estimate> value,
        int questions,
        String note) {}

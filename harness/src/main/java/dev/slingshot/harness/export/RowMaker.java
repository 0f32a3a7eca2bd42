package dev.slingshot.harness.export;

import java.util.List;

/// Makes the rows of one kind of training set from questions that may be trained on. Each response
/// that is handed over is used or counted as dropped.
interface RowMaker {

    /// Looks at every question before any row is made.
    default void look(TagQuestion question, boolean heldOut) {}

    /// All questions were looked at.
    ///
    /// @throws dev.slingshot.strategies.ConfigurationException where no set can be made
    default void settle() {}

    List<TrainingRow> rows(TagQuestion question);

    /// Responses that stand in some row.
    int used();

    /// What is worth knowing beside the counts.
    default List<String> remarks() {
        return List.of();
    }
}

package dev.slingshot.strategies.topology;

import dev.slingshot.datasets.Question;
import java.util.Optional;

/// Chooses a question's topology before anything is generated. Pure: the same question always gets
/// the same.
public interface Router {

    Topology of(Question question);

    /// All that decides it, such as the hash of a file.
    String identity();

    /// The policy whose responses it learned from, where it may route no other.
    Optional<String> policy();
}

package dev.slingshot.strategies.topology;

import dev.slingshot.datasets.Question;

/// The shape that a prompt asks one sample for: always the same topology, one drawn with the
/// sample, or one chosen for the question.
public sealed interface Form permits Shaping, Mixture, Routing {

    /// What rows call it.
    String label();

    /// All that decides what is asked, in a line, for what a prompt's hash covers.
    String ranges();

    /// The topology of one sample.
    ///
    /// @param draw the sample's own number
    Shaping of(Question question, long draw);
}

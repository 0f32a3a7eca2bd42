/// Reads answers: where a response states one, what the text means, and which texts mean the same.
/// Start at [AnswerExtractor] for finding, [Answer] for reading and [Equivalence] for comparing.
@NullMarked
package dev.slingshot.datasets.answer;

import org.jspecify.annotations.NullMarked;

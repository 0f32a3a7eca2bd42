/// Grades responses: right or wrong, and how that was decided, for one pair or a file of them.
/// Start at [Grader].
@NullMarked
package dev.slingshot.datasets.grade;

import org.jspecify.annotations.NullMarked;

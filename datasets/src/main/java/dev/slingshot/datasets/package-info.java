/// What is asked and what is right: problems, the questions made of them, and the data sets that
/// hold both. Read {@link dev.slingshot.datasets.Problem} first.
@NullMarked
package dev.slingshot.datasets;

import org.jspecify.annotations.NullMarked;

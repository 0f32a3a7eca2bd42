/// Grades and groups whole files of JSON lines, in order and on any number of threads. Read {@link
/// dev.slingshot.datasets.lines.GradeFile} first.
@NullMarked
package dev.slingshot.datasets.lines;

import org.jspecify.annotations.NullMarked;

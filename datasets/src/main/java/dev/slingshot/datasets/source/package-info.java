/// Makes data sets of files: the known ones by name, the user's own by a mapping of fields. Read
/// {@link dev.slingshot.datasets.source.Datasets} first.
@NullMarked
package dev.slingshot.datasets.source;

import org.jspecify.annotations.NullMarked;

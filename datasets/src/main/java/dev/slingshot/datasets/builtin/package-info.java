/// The problems that ship with the project: graded arithmetic and word problems from seeded
/// templates. Read {@link dev.slingshot.datasets.builtin.Arithmetic} first.
@NullMarked
package dev.slingshot.datasets.builtin;

import org.jspecify.annotations.NullMarked;

/// How the final answer is chosen among candidates: pure functions, one file each. Read {@link
/// dev.slingshot.strategies.selection.Selection} first.
@NullMarked
package dev.slingshot.strategies.selection;

import org.jspecify.annotations.NullMarked;

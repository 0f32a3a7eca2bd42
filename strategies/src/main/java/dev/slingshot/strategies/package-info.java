/// The ports through which a search talks to models, and what goes through them: thoughts, budgets,
/// outcomes. Read {@link dev.slingshot.strategies.Search} and {@link
/// dev.slingshot.strategies.Growth} first.
@NullMarked
package dev.slingshot.strategies;

import org.jspecify.annotations.NullMarked;

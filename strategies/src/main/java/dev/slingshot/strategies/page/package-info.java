/// What is written about each strategy, together with what its search says of itself: its options,
/// what it draws, which smaller N follow. Read {@link dev.slingshot.strategies.page.Pages} first.
@NullMarked
package dev.slingshot.strategies.page;

import org.jspecify.annotations.NullMarked;

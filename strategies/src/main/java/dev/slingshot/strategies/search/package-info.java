/// The searches, one file each and each a page of plain code. Read {@link
/// dev.slingshot.strategies.search.Searches} for the list.
@NullMarked
package dev.slingshot.strategies.search;

import org.jspecify.annotations.NullMarked;

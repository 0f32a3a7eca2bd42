/// What a trial costs: tokens and FLOPs, logical and executed. Read {@link
/// dev.slingshot.harness.compute.Cost} first.
@NullMarked
package dev.slingshot.harness.compute;

import org.jspecify.annotations.NullMarked;

/// What gives a solution's steps their scores: rules, sanity rows, and adapters to reward models.
/// Read {@link dev.slingshot.harness.verify.GroundedEquations} first.
@NullMarked
package dev.slingshot.harness.verify;

import org.jspecify.annotations.NullMarked;

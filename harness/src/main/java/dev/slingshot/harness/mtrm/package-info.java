/// The embedded topology reward model (M-TRM of SOLAR, arXiv:2503.04530, made small): text features
/// and logistic regressions, taught in seconds on a CPU from a TAG file. Read {@link
/// dev.slingshot.harness.mtrm.Mtrm} first, then {@link dev.slingshot.harness.mtrm.Training}.
@NullMarked
package dev.slingshot.harness.mtrm;

import org.jspecify.annotations.NullMarked;

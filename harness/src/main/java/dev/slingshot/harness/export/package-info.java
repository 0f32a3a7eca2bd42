/// Training sets made of labelled responses: for topological tuning, for reward models that compare
/// two responses, and for reward models with four labels (SOLAR, arXiv:2503.04530). Read {@link
/// dev.slingshot.harness.export.TrainingExport} first.
@NullMarked
package dev.slingshot.harness.export;

import org.jspecify.annotations.NullMarked;

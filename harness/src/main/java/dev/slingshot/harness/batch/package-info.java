/// Runs without a live server: pending calls as OpenAI batch files, and their answers taken in
/// later. Read {@link dev.slingshot.harness.batch.Batch} first.
@NullMarked
package dev.slingshot.harness.batch;

import org.jspecify.annotations.NullMarked;

/// What is to be run: the suite as a user wrote it, the cells and rows it asks for, what it will
/// cost and what its run folder is locked to. Read {@link dev.slingshot.harness.suite.Suite} first,
/// then {@link dev.slingshot.harness.suite.Plan}.
@NullMarked
package dev.slingshot.harness.suite;

import org.jspecify.annotations.NullMarked;

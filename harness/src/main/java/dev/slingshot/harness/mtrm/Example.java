package dev.slingshot.harness.mtrm;

/// One response as a head learns from it.
///
/// @param question its number: responses to one question are never parted
record Example(int question, Row row, boolean right) {}

package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;

/// A cell's search on one problem: what all of its seeds share.
///
/// @param cell id
record Ground(String cell, Problem problem) {}

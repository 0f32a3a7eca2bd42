package dev.slingshot.harness.result;

import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.Outcome;

/// One finished search as the run store has it, before it is judged.
///
/// @param cell id of the cell it belongs to
public record Recorded(String cell, Problem problem, int seed, Outcome outcome) {}

package dev.slingshot.harness.result;

/// One search run over one data set: what is recorded, before any selection.
///
/// @param id stable and usable in a file name
/// @param verifier name, or an empty text
/// @param temperature of the policy's sampling
/// @param planned trials, over problems and seeds
public record Cell(
        String id,
        String dataset,
        String prompt,
        String policy,
        String verifier,
        String search,
        int n,
        double temperature,
        int planned) {}

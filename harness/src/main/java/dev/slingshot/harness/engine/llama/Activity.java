package dev.slingshot.harness.engine.llama;

/// What an engine has done so far, summed over its contexts.
///
/// @param rows computed by the model
/// @param decodes calls of the model
/// @param decodeCpuNanos processor time inside those calls
/// @param copies of what one sequence holds into another
/// @param copiedTokens tokens in those copies
/// @param evicted prefixes that were the only copy and had to go
public record Activity(
        long rows,
        long decodes,
        long decodeCpuNanos,
        long copies,
        long copiedTokens,
        long evicted) {}

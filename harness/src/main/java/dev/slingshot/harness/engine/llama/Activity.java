package dev.slingshot.harness.engine.llama;

/// What an engine has done so far, summed over its contexts. Times are processor time.
///
/// @param rows computed by the model
/// @param decodes calls of the model
/// @param decodeNanos inside those calls
/// @param drawNanos drawing tokens and measuring logits
/// @param copyNanos forking, moving and saving what sequences hold
/// @param copies of what one sequence holds into another
/// @param copiedTokens tokens in those copies
/// @param moves of running sequences, copies too
/// @param evictions of prefixes that lay nowhere else
public record Activity(
        long rows,
        long decodes,
        long decodeNanos,
        long drawNanos,
        long copyNanos,
        long copies,
        long copiedTokens,
        long moves,
        long evictions) {}

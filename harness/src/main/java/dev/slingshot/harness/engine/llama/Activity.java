package dev.slingshot.harness.engine.llama;

/// What an engine has done so far: rows computed, calls of the model, time inside them summed over
/// contexts, streams copied.
public record Activity(long rows, long decodes, long decodeMillis, long copies) {}

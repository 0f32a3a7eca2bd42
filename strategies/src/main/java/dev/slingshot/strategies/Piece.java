package dev.slingshot.strategies;

/// A stretch of an answer already given. The ids are those the engine itself sampled, so that a
/// continuation reads exactly what was generated; where they are unknown the engine tokenises the
/// text.
public record Piece(String text, Tokens tokens) {}

package dev.slingshot.datasets.answer;

/// A part of a response, with the places where it starts and ends.
record Span(String text, int start, int end) {}

package dev.slingshot.datasets.answer;

/// Unwinds from the parser when a text is not mathematics it knows; carries no stack trace.
final class Unreadable extends RuntimeException {

    Unreadable() {
        super("not readable as mathematics", null, false, false);
    }
}

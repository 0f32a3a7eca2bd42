package dev.slingshot.harness.engine.llama.chat;

/// A template that cannot be read or that refuses its input; the message names the line.
final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}

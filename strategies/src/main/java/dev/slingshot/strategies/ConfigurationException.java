package dev.slingshot.strategies;

/// A user's mistake in a suite or an option: shown as one message without a stack trace.
public final class ConfigurationException extends RuntimeException {
    public ConfigurationException(String message) {
        super(message);
    }
}

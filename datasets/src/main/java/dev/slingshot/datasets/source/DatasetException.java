package dev.slingshot.datasets.source;

/// A user's mistake in naming or writing a data set: shown as one message without a stack trace.
public final class DatasetException extends RuntimeException {
    public DatasetException(String message) {
        super(message);
    }
}

package dev.slingshot.datasets.fetch;

/// Nothing could bring an artifact; the message has every reason and what to do.
public final class FetchException extends RuntimeException {
    public FetchException(String message) {
        super(message);
    }
}

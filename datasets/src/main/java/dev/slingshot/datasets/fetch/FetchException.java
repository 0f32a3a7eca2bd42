package dev.slingshot.datasets.fetch;

import java.util.List;

/// Nothing could bring an artifact; the message has every reason and what to do.
public final class FetchException extends RuntimeException {
    private final List<String> reasons;

    public FetchException(String message) {
        this(message, List.of(message));
    }

    /// @param reasons one for each place that was tried
    public FetchException(String message, List<String> reasons) {
        super(message);
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}

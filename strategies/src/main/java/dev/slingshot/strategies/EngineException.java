package dev.slingshot.strategies;

/// The infrastructure failed, not the model: the trial is missing rather than wrong, and is tried
/// again by the next run.
public final class EngineException extends RuntimeException {
    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}

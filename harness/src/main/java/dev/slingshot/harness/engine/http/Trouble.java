package dev.slingshot.harness.engine.http;

import java.time.Duration;
import java.util.Optional;

/// One attempt that failed, classified: whether to try again depends on the kind alone.
final class Trouble extends Exception {

    /// What went wrong.
    enum Kind {
        /// 429 or 503: full, loading, or asked to wait.
        BUSY("the server is overloaded or still loading: lower `sequences`, or give it time"),
        /// Nothing listens there.
        DOWN("is the server running, and is this its address?"),
        /// The connection ended before the answer did.
        BROKEN("the connection broke: look into the server's log"),
        /// The body came to a halt.
        STALLED("the server fell silent inside an answer: look into its log"),
        /// The whole deadline passed. An outcome: it is not drawn again until it is short.
        LATE("raise the total deadline, or lower the token limit"),
        /// A 500 of the server's own.
        FAILED("look into the server's log"),
        /// An answer that is none: HTML, cut JSON, no choices.
        UNREADABLE("is this an OpenAI-compatible server, and no proxy's error page?"),
        /// A 4xx that would come again.
        REFUSED("the server does not accept this request: look at its version and options"),
        /// 401 or 403.
        KEY("check the environment variable that `api_key_env` names"),
        /// The prompt alone does not fit the model's context.
        TOO_LONG("shorten the prompt, or serve the model with a longer context");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        String advice() {
            return advice;
        }

        /// Whether the same request may succeed later or elsewhere.
        boolean passing() {
            return switch (this) {
                case BUSY, DOWN, BROKEN, STALLED -> true;
                case LATE, FAILED, UNREADABLE, REFUSED, KEY, TOO_LONG -> false;
            };
        }

        /// Whether a first time is worth a second try, and the same again is not.
        boolean worthOneMore() {
            return this == FAILED || this == UNREADABLE;
        }

        /// Whether it speaks against the endpoint's health.
        boolean unhealthy() {
            return switch (this) {
                case DOWN, BROKEN, STALLED, FAILED, UNREADABLE -> true;
                case BUSY, LATE, REFUSED, KEY, TOO_LONG -> false;
            };
        }
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    Trouble(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    Trouble(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

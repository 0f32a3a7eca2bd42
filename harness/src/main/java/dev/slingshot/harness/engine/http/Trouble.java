package dev.slingshot.harness.engine.http;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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
        /// The time for one answer passed and nothing shows that the server lives.
        LATE("is the server alive? If it is only slow, raise `deadline` or lower the token limit"),
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
    private final transient Optional<JsonNode> answer;
    private final long tokens;

    Trouble(Kind kind, String message) {
        this(kind, message, Optional.empty(), Optional.empty(), 0);
    }

    Trouble(Kind kind, String message, Optional<Duration> retryAfter) {
        this(kind, message, retryAfter, Optional.empty(), 0);
    }

    private Trouble(
            Kind kind,
            String message,
            Optional<Duration> retryAfter,
            Optional<JsonNode> answer,
            long tokens) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.answer = answer;
        this.tokens = tokens;
    }

    /// The same with what there was of an answer.
    Trouble after(Optional<JsonNode> part, long generated) {
        return new Trouble(kind, text(), retryAfter, part, generated);
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// What came of an answer before it ended.
    Optional<JsonNode> answer() {
        return answer;
    }

    /// Known to be generated for nothing.
    long tokens() {
        return tokens;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

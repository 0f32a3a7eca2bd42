package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what a server says when it does not answer.
final class Refusal {
    private Refusal() {}

    static Trouble of(int status, Optional<String> retryAfter, byte[] body) {
        var said = message(body);
        return new Trouble(
                kind(status, said), "%d %s".formatted(status, said), seconds(retryAfter));
    }

    /// An error that comes in place of the rest of a stream.
    static Trouble inside(JsonNode event) {
        return new Trouble(Kind.FAILED, "the stream ended with an error: " + message(event));
    }

    private static Kind kind(int status, String said) {
        return switch (status) {
            case 401, 403 -> Kind.KEY;
            case 408, 429, 502, 503, 504 -> Kind.BUSY;
            case 400, 413 -> tooLong(said) ? Kind.TOO_LONG : Kind.REFUSED;
            default -> status >= 500 && status != 501 ? Kind.FAILED : Kind.REFUSED;
        };
    }

    /// In the words of vLLM, SGLang and OpenAI, and of llama-server.
    private static boolean tooLong(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        return words.contains("maximum context length")
                || words.contains("exceeds the available context size")
                || words.contains("longer than the model's context length");
    }

    /// `{"error": {"message"}}`, `{"error": "..."}`, `{"detail": ...}`, or whatever came.
    private static String message(byte[] body) {
        JsonNode reply;
        try {
            reply = Json.parse(body);
        } catch (Trouble e) {
            return Json.excerpt(body);
        }
        return message(reply);
    }

    private static String message(JsonNode reply) {
        for (JsonNode said :
                new JsonNode[] {
                    reply.path("error").path("message"),
                    reply.path("error"),
                    reply.path("message"),
                    reply.path("detail")
                }) {
            if (said.isString()) {
                return said.stringValue();
            }
        }
        return Json.excerpt(reply.toString());
    }

    /// Seconds; a date is not worth a clock, and the usual pause will do.
    private static Optional<Duration> seconds(Optional<String> retryAfter) {
        return retryAfter
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}

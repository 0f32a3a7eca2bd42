package dev.slingshot.harness.engine.http;

import dev.slingshot.strategies.GenerationRequest;
import dev.slingshot.strategies.Message;
import dev.slingshot.strategies.Piece;
import dev.slingshot.strategies.Prompt;
import dev.slingshot.strategies.Sampling;
import java.time.Duration;
import java.util.List;

/// Requests and connections as the tests of this package need them.
final class Asking {
    static final Sampling STEP = new Sampling(0.8, 0.95, 50, 0.05, 200, List.of("\n\n"));

    private Asking() {}

    static GenerationRequest request(Sampling sampling, Piece... prefill) {
        return new GenerationRequest(
                "d/1",
                new Prompt(List.of(Message.user("How many pens?")), List.of(prefill)),
                sampling,
                1234,
                0);
    }

    static Servers servers(String... addresses) {
        return Servers.of("m", "smollm2", addresses)
                .withPatience(
                        new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), 4, false));
    }

    /// Without pauses.
    static HttpPolicy connect(Servers servers) {
        return HttpPolicy.connect(servers, _ -> null, _ -> {});
    }
}

package dev.slingshot.harness.verify;

import static dev.slingshot.strategies.Requirement.require;

import dev.slingshot.datasets.Question;
import dev.slingshot.harness.engine.http.JsonService;
import dev.slingshot.harness.engine.http.Patience;
import dev.slingshot.harness.engine.http.Servers;
import dev.slingshot.harness.suite.Redaction;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Scores;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A verifier behind a URL that speaks {@link ScoreProtocol}.
final class HttpJsonVerifier implements Verifier, AutoCloseable {
    private final ScoreProtocol protocol;
    private final VerifierCard card;
    private final JsonService service;
    private final Semaphore room;

    private HttpJsonVerifier(
            ScoreProtocol protocol, VerifierCard card, JsonService service, int sequences) {
        this.protocol = protocol;
        this.card = card;
        this.service = service;
        this.room = new Semaphore(sequences, true);
    }

    /// @param environment of which only the variable that `api_key_env` names is read
    /// @throws ConfigurationException with the setting that is wrong
    static HttpJsonVerifier of(
            VerifierSpec spec, Settings settings, Function<String, @Nullable String> environment) {
        var url = url(spec, settings.word("url"));
        var protocol = ScoreProtocol.of(spec, settings);
        var patience = settings.seconds("timeout_seconds");
        var base = url.getScheme() + "://" + url.getRawAuthority();
        var servers =
                Servers.of(spec.name(), "", base)
                        .withPatience(Patience.USUAL.withDeadlines(patience, patience));
        var keyed = settings.text("api_key_env").map(servers::withKeyVariable).orElse(servers);
        return new HttpJsonVerifier(
                protocol,
                protocol.card(spec, "http-json", Map.of("url", url.toString())),
                JsonService.of(keyed, path(url), environment),
                settings.whole("sequences"));
    }

    private static URI url(VerifierSpec spec, String url) {
        require(
                url.matches("https?://[^\\s/]+(/\\S*)?"),
                "verifier %s: `url` looks like http://localhost:9000/score, got \"%s\"",
                spec.name(),
                url);
        require(
                Redaction.text(url).equals(url),
                "verifier %s: its url holds a secret, which would end in records; put it into an environment variable and name that with `api_key_env`",
                spec.name());
        try {
            return URI.create(url);
        } catch (IllegalArgumentException broken) {
            throw new ConfigurationException(
                    "verifier %s: `url` cannot be read: %s"
                            .formatted(spec.name(), broken.getMessage()));
        }
    }

    private static String path(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    @Override
    public VerifierCard card() {
        return card;
    }

    @Override
    public Scores score(Question question, List<String> steps, int known) {
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("verifier " + card.name() + " was interrupted", e);
        }
        try {
            var reply = service.post(protocol.request(question, steps, known), question.key());
            return protocol.scores(reply, steps.size() - known);
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        service.close();
    }
}

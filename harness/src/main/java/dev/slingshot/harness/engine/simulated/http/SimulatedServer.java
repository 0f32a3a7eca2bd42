package dev.slingshot.harness.engine.simulated.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slingshot.datasets.Problem;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Policy;
import dev.slingshot.strategies.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A model of the simulated world behind HTTP, for this machine alone: the routes, shapes and error
/// messages are vLLM's, the owner of its model says that it is simulated. The same request gets the
/// same answer at any time and load.
public final class SimulatedServer implements AutoCloseable {
    /// What `/v1/models` gives as the model's owner.
    public static final String OWNER = "slingshot-simulated";

    static final String FINGERPRINTS = "simulated-";

    private static final List<String> GENERATES =
            List.of("/v1/completions", "/v1/chat/completions");

    private final Policy policy;
    private final ServerSettings settings;
    private final Writing writing;
    private final Slots slots;
    private final FaultScript faults;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int begun;

    private SimulatedServer(
            Policy policy, List<Problem> problems, ServerSettings settings, HttpServer server) {
        this.policy = policy;
        this.settings = settings;
        this.server = server;
        writing = new Writing(policy, problems);
        slots = new Slots(settings.sequences(), settings.latency());
        faults = new FaultScript(settings.faults());
    }

    /// Whether a fingerprint is that of a simulated model, wherever its answers come from.
    public static boolean isOwn(String fingerprint) {
        return fingerprint.startsWith(FINGERPRINTS);
    }

    /// @param policy of a world made of the problems
    /// @throws EngineException where the port is taken
    public static SimulatedServer start(
            Policy policy, List<Problem> problems, ServerSettings settings) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
            var server =
                    new SimulatedServer(
                            policy, problems, settings, HttpServer.create(address, 1024));
            server.server.setExecutor(server.threads);
            server.server.createContext("/", server::handle);
            server.server.start();
            return server;
        } catch (IOException taken) {
            throw new EngineException(
                    "cannot listen on port %d: %s; choose another one with --port"
                            .formatted(settings.port(), taken.getMessage()),
                    taken);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Waits until it has begun so many answers.
    ///
    /// @return whether it has, in that time
    public synchronized boolean await(int answers, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (begun < answers) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void begin() {
        begun++;
        notifyAll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var delivery = new Delivery(exchange, end);
        try {
            if (refusesKey(exchange)) {
                delivery.json(401, "{\"error\":\"Unauthorized\"}");
                return;
            }
            var fault = faults.next(path, GENERATES.contains(path));
            if (fault.isEmpty() || !struck(fault.get(), delivery)) {
                route(path, body, delivery, fault);
            }
        } catch (ConfigurationException | IllegalArgumentException | JacksonException wrong) {
            delivery.error(400, "BadRequestError", String.valueOf(wrong.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean refusesKey(HttpExchange exchange) {
        return settings.key()
                .filter(key ->
                        !("Bearer " + key)
                                .equals(exchange.getRequestHeaders().getFirst("Authorization")))
                .isPresent();
    }

    /// Whether a fault came before any answer, and was all there was.
    private boolean struck(Fault fault, Delivery delivery)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case BUSY -> {
                delivery.exchange()
                        .getResponseHeaders()
                        .set("Retry-After", Long.toString(fault.length().toSeconds()));
                delivery.error(429, "TooManyRequests", "too many requests");
            }
            case ERROR -> delivery.error(500, "InternalServerError", "EngineCore hit an error");
            case UNAVAILABLE -> delivery.error(503, "ServiceUnavailableError", "the queue is full");
            case EXPIRED_KEY -> delivery.json(401, "{\"error\":\"Unauthorized\"}");
            case RESET -> delivery.exchange().close();
            case HANG -> delivery.hang();
            case DEAD -> {
                delivery.exchange().close();
                server.stop(0);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void route(String path, String body, Delivery delivery, Optional<Fault> fault)
            throws IOException, InterruptedException {
        switch (path) {
            case "/health" -> delivery.send(200, "application/json", "");
            case "/version" -> delivery.json(200, "{\"version\":\"simulated-1\"}");
            case "/metrics" -> delivery.send(200, "text/plain; version=1.0.0", metrics());
            case "/v1/models" -> delivery.json(200, models());
            case "/tokenize" -> delivery.json(200, tokenize(read(body)));
            case "/v1/completions" -> generate(Incoming.completion(read(body)), delivery, fault);
            case "/v1/chat/completions" -> generate(Incoming.chat(read(body)), delivery, fault);
            default -> delivery.json(404, "{\"detail\":\"Not Found\"}");
        }
    }

    private void generate(Incoming asked, Delivery delivery, Optional<Fault> fault)
            throws IOException, InterruptedException {
        int room = settings.contextTokens() - asked.prompt().size();
        if (room < 1) {
            delivery.error(
                    400,
                    "BadRequestError",
                    "This model's maximum context length is %d tokens. However, your prompt has %d"
                            .formatted(settings.contextTokens(), asked.prompt().size()));
            return;
        }
        begin();
        slots.work(asked.n());
        var written = new ArrayList<Writing.Written>();
        var prompt = Transcript.prompt(WireTokens.decode(asked.prompt().toList()));
        var sampling = asked.sampling();
        var within = sampling.withMaxTokens(Math.min(sampling.maxTokens(), room));
        for (int i = 0; i < asked.n(); i++) {
            written.add(writing.write(prompt, within, asked.seed() + i));
        }
        var rendering = new Rendering(policy.model().name(), asked, written);
        delivery.answer(rendering.payloads(), asked.stream(), fault);
    }

    private JsonNode read(String body) {
        var request = Rendering.MAPPER.readTree(body);
        var wanted = request.path("model").asString(policy.model().name());
        if (!wanted.equals(policy.model().name())) {
            throw new ConfigurationException(
                    "The model `%s` does not exist; there is %s"
                            .formatted(wanted, policy.model().name()));
        }
        return request;
    }

    private String models() {
        var models = Rendering.MAPPER.createObjectNode().put("object", "list");
        models.putArray("data")
                .addObject()
                .put("id", policy.model().name())
                .put("object", "model")
                .put("created", 0)
                .put("owned_by", OWNER)
                .put("root", policy.model().identity().toString())
                .put("max_model_len", settings.contextTokens());
        return models.toString();
    }

    private static String tokenize(JsonNode request) {
        Tokens tokens =
                WireTokens.encode(
                        request.has("messages")
                                ? Incoming.transcript(request)
                                : request.path("prompt").asString(""));
        var reply = Rendering.MAPPER.createObjectNode().put("count", tokens.size());
        var ids = reply.putArray("tokens");
        tokens.toList().forEach(ids::add);
        return reply.toString();
    }

    private String metrics() {
        return "vllm:num_requests_running{engine=\"0\"} %d\nvllm:num_requests_waiting{engine=\"0\"} %d\n"
                .formatted(slots.running(), slots.waiting());
    }

    /// Ends every answer under way.
    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.EngineException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The servers of one model: asks one of them, and again where that may help. Calls with one
/// affinity stay on one endpoint until another has clearly less to do.
final class Fleet implements AutoCloseable {
    /// How many tokens more than the least busy one an endpoint may have and still keep its own.
    private static final long SLACK = 8192;

    private final Servers servers;
    private final Wire wire;
    private final Pause pause;
    private final List<Endpoint> endpoints;
    private final Waste waste = new Waste();

    Fleet(Servers servers, Wire wire, Pause pause) {
        this.servers = servers;
        this.wire = wire;
        this.pause = pause;
        endpoints =
                servers.endpoints().stream()
                        .map(address -> new Endpoint(address, servers.sequences()))
                        .toList();
    }

    List<URI> addresses() {
        return servers.endpoints();
    }

    Map<String, Long> waste() {
        return waste.counts();
    }

    /// Asks until there is a readable answer, the kind of trouble forbids it, or attempts or time
    /// run out.
    ///
    /// @throws EngineException where there is no answer
    /// @throws Trouble where the prompt is too long: what that means the caller knows
    <T> T ask(Ask ask, Ask.Reading<T> reading) throws Trouble {
        long end = System.nanoTime() + servers.total().toNanos();
        var said = new HashSet<String>();
        var failed = new HashSet<Endpoint>();
        try {
            for (int attempt = 1; ; attempt++) {
                var endpoint = choose(ask.affinity(), failed);
                try {
                    rest(endpoint, end);
                    return attempt(endpoint, ask, reading, left(end));
                } catch (Trouble trouble) {
                    consider(trouble, endpoint, ask, attempt, said);
                    failed.add(endpoint);
                    pause(trouble, attempt, ask, failed, end);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(servers.name() + ": interrupted while waiting", e);
        }
    }

    /// Asks one endpoint once, outside of all accounting.
    JsonNode askOnce(URI address, Ask ask, Duration patience) throws Trouble, InterruptedException {
        return wire.exchange(address, ask, patience);
    }

    private <T> T attempt(Endpoint endpoint, Ask ask, Ask.Reading<T> reading, Duration patience)
            throws Trouble, InterruptedException {
        if (ask.tokens() == 0) {
            return heard(endpoint, ask, reading, patience);
        }
        endpoint.outstanding().addAndGet(ask.tokens());
        try {
            return inside(endpoint, ask, reading, patience);
        } finally {
            endpoint.outstanding().addAndGet(-ask.tokens());
        }
    }

    private <T> T inside(Endpoint endpoint, Ask ask, Ask.Reading<T> reading, Duration patience)
            throws Trouble, InterruptedException {
        long start = System.nanoTime();
        long round = endpoint.gate().enter(patience);
        boolean served = false;
        boolean refused = false;
        try {
            var left = patience.minusNanos(System.nanoTime() - start);
            T answer = heard(endpoint, ask, reading, left);
            served = true;
            return answer;
        } catch (Trouble trouble) {
            refused = trouble.kind() == Kind.BUSY || trouble.kind() == Kind.BROKEN;
            throw trouble;
        } finally {
            leave(endpoint.gate(), served, refused, round);
        }
    }

    private static void leave(Gate gate, boolean served, boolean refused, long round) {
        if (served) {
            gate.leaveServed();
        } else if (refused) {
            gate.leaveRefused(round);
        } else {
            gate.leaveUnchanged();
        }
    }

    private <T> T heard(Endpoint endpoint, Ask ask, Ask.Reading<T> reading, Duration patience)
            throws Trouble, InterruptedException {
        T answer = reading.read(wire.exchange(endpoint.address(), ask, patience));
        endpoint.breaker().succeeded();
        return answer;
    }

    private void consider(
            Trouble trouble, Endpoint endpoint, Ask ask, int attempt, Set<String> said)
            throws Trouble {
        if (trouble.kind() == Kind.TOO_LONG) {
            throw trouble;
        }
        waste.add(trouble.kind());
        if (trouble.kind().unhealthy()) {
            endpoint.breaker().failed(System.nanoTime());
        }
        boolean again =
                trouble.kind().passing()
                        || (trouble.kind().worthOneMore() && said.add(trouble.text()));
        if (!again || attempt >= servers.attempts()) {
            throw new EngineException(
                    "%s at %s%s: %s%s; %s"
                            .formatted(
                                    servers.name(),
                                    endpoint.address(),
                                    ask.path(),
                                    trouble.text(),
                                    attempt == 1 ? "" : " (attempt " + attempt + ", the last)",
                                    trouble.kind().advice()));
        }
    }

    /// At once where another endpoint is left to try; else after a while, and all have another
    /// chance.
    private void pause(Trouble trouble, int attempt, Ask ask, Set<Endpoint> failed, long end)
            throws InterruptedException {
        if (failed.size() < endpoints.size()) {
            return;
        }
        failed.clear();
        var wanted = trouble.retryAfter().orElse(Pause.after(attempt, ask.hashCode()));
        pause.pause(wanted.compareTo(left(end)) < 0 ? wanted : left(end));
    }

    private void rest(Endpoint endpoint, long end) throws InterruptedException {
        long rest = endpoint.breaker().rest(System.nanoTime());
        if (rest > 0) {
            pause.pause(Duration.ofNanos(Math.min(rest, left(end).toNanos())));
        }
    }

    /// The endpoint of this affinity, unless it failed this call, rests, or has much more to do
    /// than another.
    private Endpoint choose(String affinity, Set<Endpoint> failed) {
        long now = System.nanoTime();
        var own = endpoints.get(Math.floorMod(affinity.hashCode(), endpoints.size()));
        var idlest =
                endpoints.stream()
                        .filter(endpoint -> !failed.contains(endpoint))
                        .min(
                                Comparator.<Endpoint>comparingLong(endpoint ->
                                                Math.max(0, endpoint.breaker().rest(now)))
                                        .thenComparingLong(
                                                endpoint -> endpoint.outstanding().get()))
                        .orElse(own);
        boolean keeps =
                !failed.contains(own)
                        && own.breaker().rest(now) <= 0
                        && own.outstanding().get() <= idlest.outstanding().get() + SLACK;
        return keeps ? own : idlest;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    @Override
    public void close() {
        wire.close();
    }
}

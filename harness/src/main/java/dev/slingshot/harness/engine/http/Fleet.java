package dev.slingshot.harness.engine.http;

import dev.slingshot.harness.engine.http.Trouble.Kind;
import dev.slingshot.strategies.ConfigurationException;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The servers of one model: asks one of them, and again where that may help.
final class Fleet implements AutoCloseable {
    /// Longest time to move a state at the start and at the end.
    private static final Duration MOVE = Duration.ofSeconds(10);

    private static final int SESSION_LETTERS = 8;

    private final Servers servers;
    private final Wire wire;
    private final Pause pause;
    private final Balance balance;
    private final Waste waste = new Waste();
    private volatile boolean streams;
    private Optional<LoadWatch> watch = Optional.empty();

    Fleet(Servers servers, Wire wire, Pause pause) {
        this.servers = servers;
        this.wire = wire;
        this.pause = pause;
        streams = servers.patience().stream();
        balance =
                new Balance(
                        servers.endpoints().stream()
                                .map(address -> new Endpoint(address, servers.sequences()))
                                .toList());
    }

    List<URI> addresses() {
        return servers.endpoints();
    }

    List<Endpoint> endpoints() {
        return balance.endpoints();
    }

    Waste waste() {
        return waste;
    }

    /// Sequences in flight at most, over all endpoints.
    int sequences() {
        return endpoints().stream().mapToInt(endpoint -> endpoint.gate().most()).sum();
    }

    /// Notes how many sequences a server works on at most.
    void cap(URI address, int sequences) {
        endpoints().stream()
                .filter(endpoint -> endpoint.address().equals(address))
                .forEach(endpoint -> endpoint.gate().cap(sequences));
    }

    /// Watches the servers' queues from now on.
    void watch(Flavour flavour) {
        watch = Optional.of(LoadWatch.start(wire, flavour, endpoints()));
    }

    /// Asks until there is a readable answer, the kind of trouble forbids it, or attempts or time
    /// run out.
    ///
    /// @throws EngineException where there is no answer
    /// @throws ConfigurationException where no call can succeed any more
    /// @throws Trouble where the prompt is too long: what that means the caller knows
    <T> T ask(Ask ask, Ask.Reading<T> reading) throws Trouble {
        long end = System.nanoTime() + servers.patience().answer().toNanos();
        var said = new HashSet<String>();
        var failed = new HashSet<Endpoint>();
        try {
            for (int attempt = 1; ; attempt++) {
                var endpoint = balance.choose(ask.affinity(), failed);
                try {
                    rest(endpoint, end);
                    return new Exchange(wire, servers.patience(), endpoint, waste)
                            .make(streams ? ask : ask.whole(), reading, left(end));
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

    /// Chooses among a server's slots from now on, if it moves their states.
    void slots(URI address, int count) {
        var session = UUID.randomUUID().toString().substring(0, SESSION_LETTERS);
        var slots = new Slots(count, new SavedStates(2 * count, session));
        endpoints().stream()
                .filter(endpoint -> endpoint.address().equals(address))
                .filter(endpoint -> states(endpoint, slots, atTheEnds()).possible())
                .forEach(endpoint -> endpoint.slots(slots));
    }

    /// Whether paths can be read once for several calls.
    boolean shares() {
        return endpoints().stream().anyMatch(endpoint -> endpoint.slots().isPresent());
    }

    /// Sees to it that a path that several calls go on from is read once. What fails is left to the
    /// calls themselves.
    ///
    /// @return tokens that were read for it
    long share(Tokens path, String affinity, int siblings) {
        var endpoint = balance.choose(affinity, Set.of());
        try {
            return endpoint.slots().isEmpty()
                    ? 0
                    : states(endpoint, endpoint.slots().get(), servers.patience())
                            .share(path, siblings);
        } catch (Trouble left) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Patience atTheEnds() {
        return servers.patience().withDeadlines(MOVE, MOVE);
    }

    private void empty(Endpoint endpoint) {
        endpoint.slots().ifPresent(slots -> states(endpoint, slots, atTheEnds()).empty());
    }

    private SlotStates states(Endpoint endpoint, Slots slots, Patience patience) {
        return new SlotStates(wire, endpoint, slots, patience);
    }

    /// Asks one endpoint once, outside of all accounting.
    JsonNode askOnce(URI address, Ask ask, Duration patience) throws Trouble, InterruptedException {
        return wire.exchange(address, ask.letter(), patience, new Pulse());
    }

    private void consider(
            Trouble trouble, Endpoint endpoint, Ask ask, int attempt, Set<String> said)
            throws Trouble {
        if (trouble.kind() == Kind.TOO_LONG) {
            throw trouble;
        }
        waste.add(trouble);
        if (trouble.kind().unhealthy()) {
            endpoint.breaker().failed(System.nanoTime());
        }
        if (streamsInVain(trouble)) {
            streams = false;
            return;
        }
        boolean again =
                trouble.kind().passing()
                        || (trouble.kind().worthOneMore() && said.add(trouble.text()));
        if (!again || attempt >= servers.patience().attempts()) {
            throw end(trouble, endpoint, ask, attempt);
        }
    }

    /// A server that does not know streaming refuses by that word: from then on it is asked whole.
    private boolean streamsInVain(Trouble trouble) {
        return streams
                && trouble.kind() == Kind.REFUSED
                && trouble.text().toLowerCase(Locale.ROOT).contains("stream");
    }

    private RuntimeException end(Trouble trouble, Endpoint endpoint, Ask ask, int attempt) {
        var message =
                "%s at %s%s: %s%s; %s"
                        .formatted(
                                servers.name(),
                                endpoint.address(),
                                ask.path(),
                                trouble.text(),
                                attempt == 1 ? "" : " (attempt " + attempt + ", the last)",
                                trouble.kind().advice());
        return trouble.kind() == Kind.KEY
                ? new ConfigurationException(message)
                : new EngineException(message);
    }

    /// At once where another endpoint is left to try; else after a while, and all have another
    /// chance.
    private void pause(Trouble trouble, int attempt, Ask ask, Set<Endpoint> failed, long end)
            throws InterruptedException {
        if (failed.size() < endpoints().size()) {
            return;
        }
        failed.clear();
        if (trouble.kind() == Kind.REFUSED) {
            return;
        }
        var wanted = trouble.retryAfter().orElse(Pause.after(attempt, ask.hashCode()));
        pause.pause(wanted.compareTo(left(end)) < 0 ? wanted : left(end));
    }

    private void rest(Endpoint endpoint, long end) throws InterruptedException {
        long rest = endpoint.breaker().rest(System.nanoTime());
        if (rest > 0) {
            pause.pause(Duration.ofNanos(Math.min(rest, left(end).toNanos())));
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    @Override
    public void close() {
        watch.ifPresent(LoadWatch::close);
        endpoints().forEach(this::empty);
        wire.close();
    }
}

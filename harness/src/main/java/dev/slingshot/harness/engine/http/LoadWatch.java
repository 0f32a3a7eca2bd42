package dev.slingshot.harness.engine.http;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks at every busy server's queue now and then, and sends less to one whose queue is long twice
/// in a row. A server without `/metrics` is not asked again.
final class LoadWatch implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Wire wire;
    private final Flavour flavour;
    private final List<Endpoint> endpoints;
    private final Set<Endpoint> crowdedBefore = new HashSet<>();
    private final Set<Endpoint> silent = new HashSet<>();
    private final Thread thread;

    private LoadWatch(Wire wire, Flavour flavour, List<Endpoint> endpoints) {
        this.wire = wire;
        this.flavour = flavour;
        this.endpoints = endpoints;
        thread = Thread.ofVirtual().name("load").unstarted(this::watch);
    }

    static LoadWatch start(Wire wire, Flavour flavour, List<Endpoint> endpoints) {
        var watch = new LoadWatch(wire, flavour, endpoints);
        if (flavour != Flavour.GENERIC) {
            watch.thread.start();
        }
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                for (Endpoint endpoint : endpoints) {
                    look(endpoint);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Endpoint endpoint) throws InterruptedException {
        if (endpoint.gate().idle() || silent.contains(endpoint)) {
            return;
        }
        try {
            var load = Load.of(flavour, wire.text(endpoint.address(), "/metrics", EVERY));
            load.ifPresentOrElse(found -> consider(endpoint, found), () -> silent.add(endpoint));
        } catch (Trouble unknown) {
            if (unknown.kind() == Trouble.Kind.REFUSED) {
                silent.add(endpoint);
            }
        }
    }

    void consider(Endpoint endpoint, Load load) {
        if (!load.crowded()) {
            crowdedBefore.remove(endpoint);
        } else if (!crowdedBefore.add(endpoint)) {
            endpoint.gate().crowded((int) Math.min(load.running(), Integer.MAX_VALUE));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

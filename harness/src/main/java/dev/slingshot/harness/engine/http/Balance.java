package dev.slingshot.harness.engine.http;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Chooses among the servers of one model: the one with the fewest outstanding tokens, but calls
/// with one affinity stay together for the sake of the prefix cache until another server has
/// clearly less to do.
record Balance(List<Endpoint> endpoints) {
    /// How many tokens more than the least busy one an endpoint may have and still keep its own.
    private static final long SLACK = 8192;

    Balance {
        endpoints = List.copyOf(endpoints);
    }

    /// The endpoint of this affinity, unless it failed this call, rests, or has much more to do
    /// than another.
    Endpoint choose(String affinity, Set<Endpoint> failed) {
        if (endpoints.size() == 1) {
            return endpoints.getFirst();
        }
        long now = System.nanoTime();
        var own = endpoints.get(Math.floorMod(affinity.hashCode(), endpoints.size()));
        var idlest = idlest(own, failed, now);
        boolean keeps =
                !failed.contains(own)
                        && own.breaker().rest(now) <= 0
                        && own.outstanding().get() <= idlest.outstanding().get() + SLACK;
        return keeps ? own : idlest;
    }

    private Endpoint idlest(Endpoint otherwise, Set<Endpoint> failed, long now) {
        return endpoints.stream()
                .filter(endpoint -> !failed.contains(endpoint))
                .min(
                        Comparator.<Endpoint>comparingLong(
                                        endpoint -> Math.max(0, endpoint.breaker().rest(now)))
                                .thenComparingLong(endpoint -> endpoint.outstanding().get()))
                .orElse(otherwise);
    }
}

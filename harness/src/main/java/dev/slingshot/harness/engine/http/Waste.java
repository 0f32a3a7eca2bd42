package dev.slingshot.harness.engine.http;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/// Attempts that came to nothing, by kind: what the servers may have worked on and no result shows.
final class Waste {
    private final Map<Trouble.Kind, LongAdder> attempts = new EnumMap<>(Trouble.Kind.class);
    private final LongAdder tokens = new LongAdder();
    private final LongAdder late = new LongAdder();

    Waste() {
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            attempts.put(kind, new LongAdder());
        }
    }

    void add(Trouble trouble) {
        var adder = attempts.get(trouble.kind());
        if (adder != null) {
            adder.increment();
        }
        tokens.add(trouble.tokens());
    }

    /// Notes an answer that was cut at the deadline: no waste, but worth knowing.
    void cut() {
        late.increment();
    }

    long late() {
        return late.sum();
    }

    /// Tokens known to have been generated for nothing: the least there were.
    long tokens() {
        return tokens.sum();
    }

    /// By kind in lower case, those that happened.
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        attempts.forEach((kind, adder) -> {
            if (adder.sum() > 0) {
                counts.put(kind.name().toLowerCase(Locale.ROOT), adder.sum());
            }
        });
        return counts;
    }
}

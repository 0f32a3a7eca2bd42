package dev.slingshot.harness.run;

import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.store.RunStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// How engines did in each of the runs that make a merged one. They are kept apart, each under its
/// run's own name, so that merging again counts nothing twice: neither what a run lost before, nor
/// what it has lost since.
final class PartConducts {
    private static final String IDENTITY = "identity";
    private static final String PARTS = "conduct of parts";

    private final Map<String, TreeMap<String, Conduct>> byEngine = new TreeMap<>();

    /// As it is kept of one engine.
    record Parts(Map<String, Conduct> byRun) {
        Parts {
            byRun = Map.copyOf(byRun);
        }

        Conduct total() {
            return byRun.values().stream().reduce(Conduct.NONE, Conduct::plus);
        }
    }

    static PartConducts of(List<RunFolder> runs, Collection<String> engines) {
        var parts = new PartConducts();
        for (RunFolder run : runs) {
            try (var store = RunStore.open(run.store())) {
                var identity = identity(store);
                engines.forEach(engine -> parts.add(engine, of(store, engine, identity)));
            }
        }
        return parts;
    }

    /// What a run was merged of, and what it did by itself.
    private static Parts of(RunStore store, String engine, String identity) {
        var known = store.card(PARTS, engine, Parts.class).orElseGet(() -> new Parts(Map.of()));
        var own =
                store.card(Residents.ROLE, engine, Told.class)
                        .map(told -> told.conduct().since(known.total()))
                        .orElse(Conduct.NONE);
        var all = new TreeMap<>(known.byRun());
        all.merge(identity, own, Conduct::plus);
        return new Parts(all);
    }

    private void add(String engine, Parts parts) {
        var known = byEngine.computeIfAbsent(engine, _ -> new TreeMap<>());
        parts.byRun().forEach((run, conduct) -> known.merge(run, conduct, Conduct::most));
    }

    /// Over all runs.
    Conduct total(String engine) {
        return parts(engine).total();
    }

    private Parts parts(String engine) {
        return new Parts(byEngine.getOrDefault(engine, new TreeMap<>()));
    }

    /// @param identity of the merged run, which took that of one of its parts on the way
    void keep(RunStore merged, String identity) {
        merged.keepCard(IDENTITY, IDENTITY, identity);
        for (String engine : byEngine.keySet()) {
            merged.card(Residents.ROLE, engine, Told.class)
                    .ifPresent(told ->
                            merged.keepCard(Residents.ROLE, engine, told.with(total(engine))));
            merged.keepCard(PARTS, engine, parts(engine));
        }
    }

    /// What tells a run's folder from all others, wherever it is moved to.
    static String identity(RunStore store) {
        return store.card(IDENTITY, IDENTITY, String.class)
                .orElseGet(() -> {
                    var fresh = UUID.randomUUID().toString();
                    store.keepCard(IDENTITY, IDENTITY, fresh);
                    return fresh;
                });
    }
}

package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.engine.Conduct;
import dev.slingshot.harness.engine.Engine;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.EngineSpec;
import dev.slingshot.harness.suite.Schedule;
import dev.slingshot.harness.suite.Stage;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.strategies.ModelCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The engines of a run. One is opened when it is first needed, with others closed before it where
/// they do not all fit, and one at a time: servers measure the free memory while they load. What an
/// engine told is kept.
final class Residents implements AutoCloseable {
    static final String ROLE = "engine";

    private final Suite suite;
    private final Schedule schedule;
    private final Supplies supplies;
    private final Supplier<List<Problem>> problems;
    private final RunStore store;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Conduct> before = new ConcurrentHashMap<>();
    private final Map<String, Engine> open = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> failed = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Consumer<String> opened = _ -> {};
    private Consumer<String> closing = _ -> {};
    private List<Stage> left;

    /// @param problems of the whole suite
    /// @param store that keeps what engines told
    Residents(
            Suite suite,
            Schedule schedule,
            Supplies supplies,
            Supplier<List<Problem>> problems,
            RunStore store) {
        this.suite = suite;
        this.schedule = schedule;
        this.supplies = supplies;
        this.problems = problems;
        this.store = store;
        this.left = schedule.stages();
        for (EngineSpec spec : suite.engines()) {
            store.card(ROLE, spec.name(), Told.class)
                    .filter(kept -> kept.asked().equals(Told.asked(spec)))
                    .ifPresent(kept -> told.put(spec.name(), kept));
        }
    }

    /// @param afterOpening is told the name of an engine that was just opened; what it throws
    ///   closes the engine again
    /// @param beforeClosing is told before an engine is closed
    void watch(Consumer<String> afterOpening, Consumer<String> beforeClosing) {
        opened = afterOpening;
        closing = beforeClosing;
    }

    /// Closes what no stage from here on needs; everything after the last.
    void begin(int stage) {
        lock.lock();
        try {
            left = schedule.stages().subList(stage, schedule.stages().size());
            for (String name : List.copyOf(open.keySet())) {
                if (left.isEmpty()
                        || (roomy(name)
                                && left.stream().noneMatch(one -> one.engines().contains(name)))) {
                    close(name);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// What the engine told, now or in an earlier session.
    Optional<Told> told(String name) {
        return Optional.ofNullable(told.get(name));
    }

    /// Opens the engine if nobody knows its card.
    ModelCard card(String name) {
        return told(name).map(Told::card).orElseGet(() -> engine(name).policy().model());
    }

    /// The open engine.
    ///
    /// @throws dev.slingshot.strategies.EngineException where it could not be opened, now or before
    Engine engine(String name) {
        var found = open.get(name);
        if (found != null) {
            return found;
        }
        return alone(() -> {
            var meanwhile = open.get(name);
            return meanwhile != null ? meanwhile : opened(name);
        });
    }

    /// Does something while no engine is opened or closed.
    <T> T alone(Supplier<T> task) {
        lock.lock();
        try {
            return task.get();
        } finally {
            lock.unlock();
        }
    }

    private Engine opened(String name) {
        var failure = failed.get(name);
        if (failure != null) {
            throw failure;
        }
        try {
            makeRoom(name);
            var spec = suite.engine(name);
            var engine =
                    supplies.engine(spec, problems.get(), suite.matrix().sampling().maxTokens());
            open.put(name, engine);
            var known = told(name).map(Told::conduct).orElse(Conduct.NONE);
            before.put(name, known);
            engine.expect(known.fingerprints());
            note(name, engine);
            opened.accept(name);
            return engine;
        } catch (RuntimeException e) {
            failed.put(name, e);
            Optional.ofNullable(open.remove(name)).ifPresent(Engine::close);
            throw e;
        }
    }

    private void makeRoom(String name) {
        if (roomy(name)) {
            var taking = open.keySet().stream().filter(this::roomy).sorted().toList();
            schedule.residency().giveWay(name, taking, left).forEach(this::close);
        }
    }

    private void note(String name, Engine engine) {
        told.put(
                name,
                new Told(
                        Told.asked(suite.engine(name)),
                        engine.policy().model(),
                        engine.sequences(),
                        engine.observations(),
                        before.getOrDefault(name, Conduct.NONE).plus(engine.conduct())));
    }

    /// Writes down how the open engines have done since the last time, unless one is being opened
    /// or closed, which does the same.
    void keepConduct() {
        if (lock.tryLock()) {
            try {
                open.forEach((name, engine) -> {
                    var known = told.get(name);
                    note(name, engine);
                    if (!Objects.equals(known, told.get(name))) {
                        keep(name);
                    }
                });
            } finally {
                lock.unlock();
            }
        }
    }

    /// Writes down what an engine told, once it is known to be the one this run began with.
    void keep(String name) {
        told(name).ifPresent(known -> store.keepCard(ROLE, name, known));
    }

    private void close(String name) {
        var engine = open.get(name);
        if (engine != null) {
            note(name, engine);
            keep(name);
            closing.accept(name);
            open.remove(name);
            engine.close();
        }
    }

    private boolean roomy(String name) {
        return suite.engine(name).share() > 0;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open.keySet().stream().sorted().toList().forEach(this::close);
        } finally {
            lock.unlock();
        }
    }
}

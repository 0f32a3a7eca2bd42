package dev.slingshot.harness.run;

import dev.slingshot.datasets.Problem;
import dev.slingshot.harness.store.Key;
import dev.slingshot.harness.store.RunStore;
import dev.slingshot.harness.suite.Suite;
import dev.slingshot.harness.suite.VerifierSpec;
import dev.slingshot.strategies.EngineException;
import dev.slingshot.strategies.Verifier;
import dev.slingshot.strategies.VerifierCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The verifiers of a run, each made when it is first needed and again when the engine behind it
/// was closed in between. What its card said is kept.
final class Referees {
    private static final String ROLE = "verifier";

    private final Suite suite;
    private final Supplies supplies;
    private final Supplier<List<Problem>> problems;
    private final RunStore store;
    private final Residents residents;
    private Runnable check = () -> {};
    private final Map<String, Verifier> made = new ConcurrentHashMap<>();
    private final Map<String, VerifierCard> cards = new ConcurrentHashMap<>();

    Referees(
            Suite suite,
            Supplies supplies,
            Supplier<List<Problem>> problems,
            RunStore store,
            Residents residents) {
        this.suite = suite;
        this.supplies = supplies;
        this.problems = problems;
        this.store = store;
        this.residents = residents;
        for (VerifierSpec spec : suite.verifiers()) {
            store.card(ROLE, spec.name(), Kept.class)
                    .filter(kept -> kept.asked().equals(asked(spec)))
                    .ifPresent(kept -> cards.put(spec.name(), kept.card()));
        }
    }

    /// @param afterMaking is told that there is a card more; what it throws refuses the verifier
    void watch(Runnable afterMaking) {
        check = afterMaking;
    }

    /// A card and what the suite asked for then.
    record Kept(String asked, VerifierCard card) {}

    private String asked(VerifierSpec spec) {
        return Key.of(List.of(spec, spec.engine().map(suite::engine).map(Told::asked).orElse("")))
                .hex();
    }

    /// The engine a verifier asks, if the suite names one.
    Optional<String> engine(String name) {
        return suite.verifier(name).engine();
    }

    /// What is known of a verifier without opening anything.
    Optional<VerifierCard> known(String name) {
        return Optional.ofNullable(cards.get(name));
    }

    /// Makes the verifier if nobody knows its card.
    VerifierCard card(String name) {
        return known(name).orElseGet(() -> verifier(name).card());
    }

    /// @throws dev.slingshot.strategies.EngineException where its engine cannot be opened
    Verifier verifier(String name) {
        engine(name).ifPresent(residents::engine);
        var found = made.get(name);
        return found != null ? found : residents.alone(() -> made(name));
    }

    private Verifier made(String name) {
        var meanwhile = made.get(name);
        return meanwhile != null ? meanwhile : make(name);
    }

    private Verifier make(String name) {
        var spec = suite.verifier(name);
        var verifier = supplies.verifier(spec, problems.get(), residents::engine);
        cards.put(name, verifier.card());
        check.run();
        made.put(name, verifier);
        store.keepCard(ROLE, name, new Kept(asked(spec), verifier.card()));
        return verifier;
    }

    /// Ends what verifiers hold of their own, such as programs.
    void close() {
        for (Verifier verifier : made.values()) {
            if (verifier instanceof AutoCloseable held) {
                try {
                    held.close();
                } catch (Exception failed) {
                    throw new EngineException("a verifier cannot be closed: " + failed, failed);
                }
            }
        }
    }

    /// Forgets the verifiers that ask this engine: it is about to be closed.
    void closing(String engine) {
        made.keySet().removeIf(name -> engine(name).filter(engine::equals).isPresent());
    }
}
